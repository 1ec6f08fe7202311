package fr.myelectricaldata.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.metering.UpstreamStatus;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.DataTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When the collection runs, how much of each budget is used, and what points fail for. */
final class CollectionTables extends Div {
    private final Words words;
    private final Clock clock;

    CollectionTables(CollectionOverview overview, Clock clock) {
        this.words = new Words(getLocale());
        this.clock = clock;
        addClassName("grid");
        add(
                card("times", "span-4", times(overview)),
                card("budget", "span-8", budget(overview.upstream())),
                card("troubles", "span-8", troubles(overview)));
    }

    private Component card(String name, String width, Component content) {
        Card card = new Card(words.text("admin.collection." + name));
        card.addClassName(width);
        card.setContent(content);
        return card;
    }

    private Component times(CollectionOverview overview) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "last-run", overview.daily().lastRun());
        fact(facts, "next-run", overview.daily().nextRun());
        fact(facts, "last-success", overview.upstream().lastSuccess());
        fact(facts, "last-failure", overview.upstream().lastFailure());
        return facts;
    }

    private void fact(DescriptionList facts, String name, @Nullable Instant instant) {
        facts.add(
                new DescriptionList.Term(words.text("admin.collection." + name)),
                new DescriptionList.Description(new Span(moment(instant))));
    }

    /** The time alone today, the day as well otherwise. */
    private String moment(@Nullable Instant instant) {
        if (instant == null) {
            return words.text("admin.collection.never");
        }
        boolean today = Paris.dayOf(instant).equals(Paris.today(clock));
        return today ? words.formats().time(instant) : words.formats().moment(instant);
    }

    private Component budget(UpstreamStatus.Snapshot upstream) {
        Map<String, Integer> used = new TreeMap<>(upstream.callsLastHour());
        if (used.isEmpty()) {
            return new Paragraph(words.text("admin.collection.budget.unused"));
        }
        List<List<String>> rows = used.entrySet().stream()
                .map(family -> List.of(
                        family.getKey(),
                        words.formats().integer(family.getValue()),
                        words.formats().percent((double) family.getValue() / Math.max(1, upstream.callsPerHour()))))
                .toList();
        return new DataTable(ChartTable.ofTexts(
                words.text("admin.collection.budget.of", words.formats().integer(upstream.callsPerHour())),
                List.of(
                        words.text("admin.collection.family"),
                        words.text("admin.collection.calls"),
                        words.text("admin.collection.share")),
                rows));
    }

    private Component troubles(CollectionOverview overview) {
        if (overview.troubles().isEmpty()) {
            return new Paragraph(words.text("admin.collection.troubles.none"));
        }
        List<List<String>> rows = new TreeMap<>(overview.troubles())
                .entrySet().stream()
                        .map(trouble -> List.of(
                                words.text("hole." + trouble.getKey()),
                                words.formats().integer(trouble.getValue())))
                        .toList();
        return new DataTable(ChartTable.ofTexts(
                words.text("admin.collection.troubles.of"),
                List.of(words.text("admin.collection.reason"), words.text("admin.collection.points")),
                rows));
    }
}
