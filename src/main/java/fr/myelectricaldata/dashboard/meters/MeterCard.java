package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.dashboard.Points;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.SecretText;
import fr.myelectricaldata.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One meter: how fresh its data is, until when it may be read, its contract, and its collection. */
final class MeterCard extends Card {
    private static final int RENEW_WITHIN_DAYS = 60;
    private static final String MASK = "••••••••••";

    private final UsagePoint point;
    private final ConsentLost.@Nullable Reason lost;
    private final LocalDate today;
    private final Words words;
    private final Div freshness = new Div();
    private final CollectionPanel collection;

    /**
     * @param lost why the permission ended, or null while it stands
     * @param lookAgain see {@link CollectionPanel}
     * @param menu what the owner may do, or null when they may do nothing
     */
    MeterCard(
            UsagePoint point,
            ConsentLost.@Nullable Reason lost,
            @Nullable Consumer<Measure> lookAgain,
            @Nullable MeterMenu menu,
            Clock clock) {
        super("");
        this.point = point;
        this.lost = lost;
        this.today = Paris.today(clock);
        this.words = new Words(getLocale());
        this.collection = new CollectionPanel(clock, lookAgain);
        setTitle(
                point.name() == null
                        ? getTranslation("point.unnamed.of", point.number().masked())
                        : point.name());
        addTool(freshness);
        Anchor open = new Anchor("today?" + Points.PARAMETER + "=" + point.id(), getTranslation("meter.open"));
        open.addClassNames("button-link", "primary");
        Div actions = new Div(open);
        actions.addClassName("actions");
        if (menu != null) {
            actions.add(menu);
        }
        collection.setVisible(false);
        add(facts(), actions, collection);
        showFreshness(null);
    }

    void show(List<CollectionProgress> progress) {
        showFreshness(progress.stream()
                .map(CollectionProgress::newestAvailable)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null));
        collection.show(progress);
    }

    private void showFreshness(@Nullable LocalDate newest) {
        freshness.removeAll();
        if (point.heldUntil() != null) {
            freshness.add(new Chip(getTranslation("meter.former"), Tone.WARN));
        } else if (!point.active()) {
            freshness.add(new Chip(getTranslation("meter.paused"), Tone.WARN));
        } else if (newest == null) {
            freshness.add(new Chip(getTranslation("meter.no-data"), Tone.QUIET));
        } else {
            boolean fresh = !newest.isBefore(today.minusDays(1));
            String day = words.formats().shortDay(newest);
            freshness.add(
                    new Chip(getTranslation(fresh ? "meter.fresh" : "meter.stale", day), fresh ? Tone.OK : Tone.PLAIN));
        }
    }

    private DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        String number = getTranslation("point.number");
        fact(
                facts,
                number,
                new SecretText(
                        number,
                        point.number().value(),
                        MASK + point.number().value().substring(10)));
        fact(facts, getTranslation("meter.consent"), consent());
        contract(facts, point.contract());
        return facts;
    }

    private Component consent() {
        if (point.heldUntil() != null) {
            String day = words.formats().day(Paris.dayOf(point.heldUntil()));
            return new Span(getTranslation("meter.consent.lost." + (lost == null ? "UNKNOWN" : lost.name()), day));
        }
        LocalDate end = point.consentEnd();
        if (end == null) {
            return new Span(getTranslation("meter.consent.open"));
        }
        String day = words.formats().day(end);
        if (end.isBefore(today)) {
            return new Span(getTranslation("meter.consent.ended", day));
        }
        Span text = new Span(getTranslation("meter.consent.until", day));
        return end.isBefore(today.plusDays(RENEW_WITHIN_DAYS))
                ? new Span(text, new Span(" "), new Chip(getTranslation("meter.consent.soon"), Tone.WARN))
                : text;
    }

    private void contract(DescriptionList facts, @Nullable Contract contract) {
        if (contract == null) {
            fact(facts, getTranslation("meter.contract"), new Span(getTranslation("meter.contract.unread")));
            return;
        }
        if (contract.subscribedPowerKva() != null) {
            fact(
                    facts,
                    getTranslation("meter.power"),
                    new Span(getTranslation("meter.kva", contract.subscribedPowerKva())));
        }
        if (contract.distributionTariff() != null) {
            fact(facts, getTranslation("meter.tariff"), new Span(contract.distributionTariff()));
        }
        fact(facts, getTranslation("meter.off-peak"), offPeak());
    }

    /** Today's hours, and whose word they are. */
    private Component offPeak() {
        OffPeakHours hours = point.offPeak().hoursOn(today).orElse(OffPeakHours.NONE);
        if (hours.slots().isEmpty()) {
            boolean owner = point.offPeak().source() == OffPeakCalendar.Source.OWNER;
            return new Span(getTranslation(owner ? "meter.off-peak.none.owner" : "meter.off-peak.none"));
        }
        Span source = new Span(getTranslation(
                "meter.off-peak." + point.offPeak().source(),
                point.offPeak().entries().size()));
        source.addClassName("soft");
        return new Div(new OffPeakBar(hours, words), source);
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
