package fr.myelectricaldata.dashboard.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.metering.analysis.Bar;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Trace;
import fr.myelectricaldata.ui.Trend;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Yesterday, the week, the month and the year so far, each beside what it is usually or was a year ago. */
final class MorningFigures extends Composite<FigureRow> {
    private static final int TRACE_DAYS = 14;

    private final Morning morning;
    private final Words words;
    private final Formats formats;

    MorningFigures(Morning morning, Words words) {
        this.morning = morning;
        this.words = words;
        this.formats = words.formats();
        morning.newest().ifPresent(this::newestDay);
        sum("today.week", morning.week(), Grain.DAY);
        String month = formats.month(YearMonth.from(morning.yesterday()));
        sum("today.month", morning.month(), Grain.DAY, month);
        sum("today.year", morning.year(), Grain.MONTH);
    }

    private void newestDay(Map.Entry<LocalDate, Long> newest) {
        LocalDate day = newest.getKey();
        String name = formats.weekday(day);
        String title = words.text(day.equals(morning.yesterday()) ? "today.yesterday" : "today.newest", name);
        Div note = new Div(trend(
                morning.againstUsual(day, newest.getValue()),
                words.text("today.than-weekday", formats.weekdayName(day.getDayOfWeek())),
                "today.no-weekday"));
        morning.againstYearBefore(day, newest.getValue())
                .ifPresent(change -> note.add(new Div(new Trend(
                        change,
                        words.text("today.than-year-before", formats.fullDay(Morning.yearBefore(day))),
                        true))));
        show(title, newest.getValue(), note, morning.lastDays(TRACE_DAYS));
    }

    private void sum(String key, DailySeries series, Grain traced, Object... values) {
        Component note =
                trend(series.changeAgainstLastYear(), words.text("figure.than-last-year"), "figure.no-last-year");
        String title = formats.beginning(words.text(key, values)) + ", " + days(series);
        show(title, series.total(), note, wattHours(series.bars(traced)));
    }

    private Component trend(OptionalDouble change, String than, String none) {
        return change.isPresent() ? new Trend(change.getAsDouble(), than, true) : new Span(words.text(none));
    }

    /** Those that passed as well, where fewer are known. */
    private String days(DailySeries series) {
        int known = series.knownDays();
        int passed = series.days().length();
        return known == 0 || known == passed
                ? words.text("today.days", known)
                : words.text("consumption.partial", known, passed);
    }

    private void show(String title, long wattHours, Component note, List<@Nullable Long> past) {
        Figure figure = new Figure(title, formats.energy(wattHours), note);
        figure.add(new Trace(past));
        getContent().with(figure);
    }

    private static List<@Nullable Long> wattHours(List<Bar> bars) {
        List<@Nullable Long> all = new ArrayList<>();
        bars.forEach(bar -> all.add(bar.wattHours()));
        return all;
    }
}
