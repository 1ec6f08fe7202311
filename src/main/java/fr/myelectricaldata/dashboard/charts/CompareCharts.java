package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.metering.analysis.DayAxis;
import fr.myelectricaldata.metering.analysis.PeriodComparison;
import fr.myelectricaldata.metering.analysis.PeriodComparison.Side;
import fr.myelectricaldata.metering.analysis.Profile;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.Bars;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** Two periods in one chart: their mean weekdays, and their mean day. The newer is drawn first. */
public final class CompareCharts {
    private static final String COLOUR = "--med-brand";
    private static final String OTHER_COLOUR = "--med-last";
    private static final int HOURS_PER_TICK = 2;
    /** Any day of 24 hours. */
    private static final DayAxis ORDINARY = new DayAxis(LocalDate.of(2026, 1, 15));

    private final Side now;
    private final Side before;
    private final Words words;
    private final Formats formats;

    public CompareCharts(PeriodComparison comparison, Words words) {
        this.now = comparison.second();
        this.before = comparison.first();
        this.words = words;
        this.formats = words.formats();
    }

    private String name(Side side) {
        return formats.period(side.days());
    }

    private Legend legend() {
        return new Legend().with("brand", name(now), "first", 0).with("last", name(before), "second", 1);
    }

    public ChartCard.Content weekdays() {
        List<DayOfWeek> days = Arrays.asList(DayOfWeek.values());
        return new ChartCard.Content(
                words.text("compare.weekdays"),
                Bars.beside(
                        days.stream().map(formats::shortWeekday).toList(),
                        List.of(
                                Bars.bars(name(now), means(now), COLOUR),
                                Bars.bars(name(before), means(before), OTHER_COLOUR))),
                ChartExtras.of(formats.locale(), "kWh")
                        .withTitles(days.stream().map(formats::weekdayName).toList()),
                legend(),
                sentence(),
                this::weekdayTable);
    }

    private static List<@Nullable BigDecimal> means(Side side) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            values.add(Bars.kilo(side.meanByWeekday().get(day)));
        }
        return values;
    }

    /** The weekday whose mean moved most. */
    private String sentence() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> now.meanByWeekday().containsKey(day)
                        && before.meanByWeekday().containsKey(day))
                .max(java.util.Comparator.comparingLong(day -> Math.abs(difference(day))))
                .map(day -> words.text(
                        difference(day) > 0 ? "compare.weekdays.more" : "compare.weekdays.less",
                        formats.weekdayName(day),
                        formats.energy(Math.abs(difference(day))).toString()))
                .orElse("");
    }

    private long difference(DayOfWeek day) {
        return now.meanByWeekday().getOrDefault(day, 0L)
                - before.meanByWeekday().getOrDefault(day, 0L);
    }

    private ChartTable weekdayTable() {
        return new ChartTable(
                words.text("compare.weekdays"),
                List.of(
                        Column.text(words.text("consumption.column.DAY")),
                        Column.number(name(now), "kWh", 1),
                        Column.number(name(before), "kWh", 1)),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> ChartTable.row(
                                formats.weekdayName(day),
                                Bars.kilo(now.meanByWeekday().get(day)),
                                Bars.kilo(before.meanByWeekday().get(day))))
                        .toList());
    }

    /** Empty when either period has no curve. */
    public Optional<ChartCard.Content> meanDay() {
        Profile one = now.profile();
        Profile other = before.profile();
        if (one == null || other == null || one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        List<Charts.Point> corners = Charts.corners(one.on(ORDINARY));
        return Optional.of(new ChartCard.Content(
                words.text("compare.day"),
                Charts.lines(
                        List.of(
                                Charts.steps(name(now), corners, COLOUR),
                                Charts.steps(name(before), Charts.corners(other.on(ORDINARY)), OTHER_COLOUR)
                                        .setBorderDash(List.of(6, 3))),
                        new LinearScaleOptions().setMin(0).setMax(ORDINARY.length()),
                        new LinearScaleOptions().setBeginAtZero(true)),
                ChartExtras.of(formats.locale(), "kW")
                        .withTitles(corners.stream().map(this::clock).toList())
                        .withTicks(ticks(words)),
                legend(),
                words.text("compare.day.sentence", one.days(), other.days()),
                () -> dayTable(one, other)));
    }

    private String clock(Charts.Point corner) {
        return formats.time(java.time.LocalTime.ofSecondOfDay(Math.min(86_399, Math.round(corner.x() * 3600))));
    }

    /** Every second hour of an ordinary day. */
    static List<ChartExtras.Tick> ticks(Words words) {
        return IntStream.rangeClosed(0, 24 / HOURS_PER_TICK)
                .map(i -> i * HOURS_PER_TICK)
                .mapToObj(hour -> new ChartExtras.Tick(hour, words.text("curve.hour", hour)))
                .toList();
    }

    private ChartTable dayTable(Profile one, Profile other) {
        List<Profile.Slot> slots = one.slots();
        List<Profile.Slot> beside = other.slots();
        boolean same = slots.size() == beside.size();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            rows.add(ChartTable.row(
                    formats.time(slots.get(i).start()),
                    Bars.kilo(slots.get(i).meanWatts()),
                    same ? Bars.kilo(beside.get(i).meanWatts()) : null));
        }
        return new ChartTable(
                words.text("compare.day"),
                List.of(
                        Column.text(words.text("curve.column.interval")),
                        Column.number(name(now), "kW", 2),
                        Column.number(name(before), "kW", 2)),
                rows);
    }
}
