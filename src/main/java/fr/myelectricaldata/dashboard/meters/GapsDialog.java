package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.charts.Reasons;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.PointStatus;
import fr.myelectricaldata.metering.PointStatus.Missing;
import fr.myelectricaldata.metering.PointStatus.Series;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Dates;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept of a meter and what is missing of it and why; and a way to ask Enedis for a range once more. */
final class GapsDialog extends Dialog {
    private static final int MOST_GAPS = 20;

    private final MeterDesk desk;
    private final AccountId account;
    private final UsagePoint point;
    private final Words words;
    private final LoadedPanel<PointStatus> status = new LoadedPanel<>(this::draw);
    private final ReaskPanel again;

    /** @param closed is run when the reader has seen enough */
    GapsDialog(MeterDesk desk, AccountId account, UsagePoint point, LocalDate today, Runnable closed) {
        this.desk = desk;
        this.account = account;
        this.point = point;
        this.words = new Words(getLocale());
        this.again = new ReaskPanel(desk.reasks(), account, point.id(), this::look);
        setHeaderTitle(getTranslation("gaps.title"));
        setWidth("640px");
        Div all = new Div(status);
        all.addClassName("stack");
        if (point.collectable()) {
            all.add(form(today), again);
        }
        add(all);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        addAttachListener(event -> look());
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && desk.reasks().latest(account, point.id()).isPresent()) {
                desk.reasks().seen(account, point.id());
                closed.run();
            }
        });
    }

    private void look() {
        status.load(progress -> desk.status(account, point.number()));
    }

    private List<Component> draw(PointStatus found) {
        List<Component> parts = new ArrayList<>();
        found.series().stream().filter(GapsDialog::concerns).forEach(series -> {
            parts.add(new H3(words.text("measure." + series.measure())));
            parts.add(kept(series));
            if (!gaps(series).isEmpty()) {
                parts.add(list(newest(series).limit(MOST_GAPS)));
                older(series).ifPresent(parts::add);
            }
        });
        return parts;
    }

    private static boolean concerns(Series series) {
        return series.newest() != null
                || series.missing().stream().noneMatch(gap -> gap.reason() == Hole.Reason.NO_SUCH_DIRECTION);
    }

    private Paragraph kept(Series series) {
        Formats formats = words.formats();
        return new Paragraph(
                series.oldest() == null || series.newest() == null
                        ? words.text("gaps.nothing")
                        : words.text(
                                "gaps.kept",
                                formats.day(series.oldest()),
                                formats.day(series.newest()),
                                series.settledDays()));
    }

    /** What lies outside what Enedis can have is no gap. */
    private static List<Missing> gaps(Series series) {
        return series.missing().stream()
                .filter(gap -> gap.reason() != Hole.Reason.NOT_YET_PUBLISHED
                        && gap.reason() != Hole.Reason.BEFORE_ACTIVATION
                        && gap.reason() != Hole.Reason.BEYOND_HISTORY)
                .toList();
    }

    private static Stream<Missing> newest(Series series) {
        return gaps(series).reversed().stream();
    }

    /** What does not fit into the list unfolds under it. */
    private Optional<Details> older(Series series) {
        int more = gaps(series).size() - MOST_GAPS;
        if (more <= 0) {
            return Optional.empty();
        }
        Details details =
                new Details(words.text("gaps.more", more), list(newest(series).skip(MOST_GAPS)));
        details.addClassName("more-gaps");
        return Optional.of(details);
    }

    private UnorderedList list(Stream<Missing> gaps) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        Formats formats = words.formats();
        gaps.forEach(gap -> {
            String text = formats.period(gap.days()) + " : " + new Reasons(words).of(gap.reason());
            list.add(new ListItem(
                    gap.nextAttempt() == null
                            ? text
                            : text + " " + words.text("gaps.next", formats.shortDay(gap.nextAttempt()))));
        });
        return list;
    }

    private Div form(LocalDate today) {
        Select<Measure> measure = new Select<>();
        measure.setLabel(getTranslation("gaps.measure"));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(one -> words.text("measure." + one));
        measure.setValue(Measure.CONSUMPTION_LOAD_CURVE);
        DatePicker first = Dates.picker(getTranslation("period.first"), today.minusDays(1), getLocale());
        DatePicker last = Dates.picker(getTranslation("period.last"), today.minusDays(1), getLocale());
        first.setValue(today.minusDays(7));
        last.setValue(today.minusDays(1));
        Button ask = new ActionButton(getTranslation("gaps.ask"), () -> {
            LocalDate from = Objects.requireNonNullElse(first.getValue(), today.minusDays(1));
            LocalDate to = Objects.requireNonNullElse(last.getValue(), today.minusDays(1));
            DateRange days = from.isAfter(to) ? DateRange.closed(to, from) : DateRange.closed(from, to);
            Measure wanted = measure.getValue();
            desk.reasks().start(account, point, wanted, days);
            again.again();
        });
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        Div dates = new Div(first, last);
        dates.addClassName("two-dates");
        Paragraph lead = new Paragraph(getTranslation("gaps.ask.text"));
        lead.addClassName("say");
        Div form = new Div(new H3(getTranslation("gaps.ask.title")), lead, measure, dates, ask);
        form.addClassName("form");
        return form;
    }
}
