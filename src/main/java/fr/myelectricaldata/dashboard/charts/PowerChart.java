package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.PowerPeaks;
import fr.myelectricaldata.metering.analysis.PowerPeaks.Day;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.Bars;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.dataset.BarDataset;

/** The highest apparent power of each day, in kVA, with the subscribed power as a level. */
public final class PowerChart {
    private static final int TOP = 10;

    private final PowerPeaks peaks;
    private final List<LocalDate> days;
    private final DateRange period;
    private final @Nullable Integer subscribedKva;
    private final Map<LocalDate, Day> byDay;
    private final Words words;
    private final Formats formats;

    /** @param period what was asked for; the chart begins with the first day that has a value */
    public PowerChart(PowerPeaks peaks, DateRange period, @Nullable Integer subscribedKva, Words words) {
        this.peaks = peaks;
        this.byDay = peaks.days().stream().collect(Collectors.toMap(Day::day, Function.identity()));
        this.period = new DateRange(peaks.days().getFirst().day(), period.end());
        this.days = this.period.days().toList();
        this.subscribedKva = subscribedKva;
        this.words = words;
        this.formats = words.formats();
    }

    /** The day of a bar. */
    public Optional<LocalDate> day(int index) {
        return index < 0 || index >= days.size() ? Optional.empty() : Optional.of(days.get(index));
    }

    /** The days from one bar to another. */
    public Optional<DateRange> range(double from, double to) {
        return day(Math.toIntExact(Math.round(from)))
                .flatMap(first -> day(Math.toIntExact(Math.round(to))).map(last -> DateRange.closed(first, last)));
    }

    public ChartCard.Content content() {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        days.forEach(day -> values.add(byDay.containsKey(day) ? kva(byDay.get(day)) : null));
        BarDataset bars = Bars.bars(words.text("power.max"), values, "--med-brand")
                .setBackgroundColor(days.stream()
                        .<Object>map(day -> over(day) ? "--med-limit/hatch" : "--med-brand")
                        .toList());
        Legend legend = new Legend().with("brand", words.text("power.max"));
        if (subscribedKva != null) {
            legend.with("limit", words.text("curve.legend.subscribed"));
        }
        if (!peaks.daysOver().isEmpty()) {
            legend.with("over", words.text("power.legend.over"));
        }
        return new ChartCard.Content(
                words.text("power.title", formats.period(period)),
                Bars.under(level(), days.stream().map(formats::shortDay).toList(), bars),
                extras(days, true),
                legend,
                sentence(),
                () -> table(
                        words.text("power.title", formats.period(period)),
                        peaks.days().reversed()));
    }

    private int level() {
        return subscribedKva == null ? 0 : subscribedKva;
    }

    private boolean over(LocalDate day) {
        Day known = byDay.get(day);
        return known != null && known.over();
    }

    private static BigDecimal kva(Day day) {
        return BigDecimal.valueOf(day.voltAmperes(), 3);
    }

    private ChartExtras extras(List<LocalDate> shown, boolean selectable) {
        ChartExtras extras = ChartExtras.of(formats.locale(), "kVA")
                .withClicks()
                .withTitles(shown.stream().map(formats::fullDay).toList())
                .withNotes(shown.stream().map(this::note).toList())
                .withLevel(
                        subscribedKva == null
                                ? null
                                : new ChartExtras.Level(subscribedKva, words.text("curve.subscribed", subscribedKva)));
        return selectable ? extras.withSelection() : extras;
    }

    private String note(LocalDate day) {
        Day known = byDay.get(day);
        return known == null ? words.text("consumption.legend.gap") : words.text("power.at", formats.time(known.at()));
    }

    private String sentence() {
        String top = peaks.highest()
                .map(day -> words.text(
                        "power.sentence",
                        formats.apparentPower(day.voltAmperes()).toString(),
                        formats.fullDay(day.day()),
                        formats.time(day.at())))
                .orElse("");
        return subscribedKva == null
                ? top
                : top + " "
                        + words.text(
                                "power.sentence.over",
                                peaks.daysOver().size(),
                                subscribedKva,
                                peaks.daysNear().size());
    }

    /** The highest days, highest first. */
    public ChartCard.Content top() {
        List<Day> highest = peaks.top(TOP);
        List<@Nullable BigDecimal> values = new ArrayList<>();
        highest.forEach(day -> values.add(kva(day)));
        List<LocalDate> shown = highest.stream().map(Day::day).toList();
        String title = words.text("power.top", highest.size());
        return new ChartCard.Content(
                title,
                Bars.under(
                        level(),
                        shown.stream().map(formats::shortDay).toList(),
                        Bars.bars(words.text("power.max"), values, "--med-brand")),
                extras(shown, false),
                new Legend(),
                words.text("power.top.sentence", hours(highest)),
                () -> table(title, highest));
    }

    /** At which hours they fell, in words. */
    private String hours(List<Day> highest) {
        return highest.stream()
                .map(day -> day.localTime().getHour())
                .distinct()
                .sorted()
                .map(hour -> words.text("curve.hour", hour))
                .collect(Collectors.joining(", "));
    }

    private ChartTable table(String title, List<Day> rows) {
        return new ChartTable(
                title,
                List.of(
                        Column.days(words.text("consumption.column.DAY")),
                        Column.number(words.text("power.max"), "kVA", 2),
                        Column.text(words.text("curve.column.interval"))),
                rows.stream()
                        .map(day -> ChartTable.row(DateRange.of(day.day()), kva(day), formats.time(day.at())))
                        .toList());
    }
}
