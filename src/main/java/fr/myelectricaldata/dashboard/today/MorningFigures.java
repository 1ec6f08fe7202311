package fr.myelectricaldata.dashboard.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
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
        Component note = morning.againstUsual(day, newest.getValue()).stream()
                .<Component>mapToObj(change -> new Trend(
                        change, words.text("today.than-weekday", formats.weekdayName(day.getDayOfWeek())), true))
                .findFirst()
                .orElseGet(() -> new Span(words.text("today.no-weekday")));
        show(title, newest.getValue(), note, morning.lastDays(TRACE_DAYS));
    }

    private void sum(String key, DailySeries series, Grain traced, Object... values) {
        Component note = series.changeAgainstLastYear().stream()
                .<Component>mapToObj(change -> new Trend(change, words.text("figure.than-last-year"), true))
                .findFirst()
                .orElseGet(() -> new Span(words.text("figure.no-last-year")));
        String title = words.text(key, values) + ", " + words.text("today.days", series.knownDays());
        show(title, series.total(), note, wattHours(series.bars(traced)));
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
