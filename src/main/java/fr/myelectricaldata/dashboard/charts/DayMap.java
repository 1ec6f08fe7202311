package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.DayValue;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.Bars;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.HeatCard;
import fr.myelectricaldata.ui.chart.HeatMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A calendar of days: a column for each week, a row for each weekday, a shade for the energy. */
public final class DayMap {
    private static final int SMALLEST = 13;
    private static final int LARGEST = 22;
    private static final double WH_PER_KWH = 1000;

    private final DailySeries series;
    private final List<DayValue> days;
    private final LocalDate monday;
    private final Words words;
    private final Formats formats;

    public DayMap(DailySeries series, Words words) {
        this.series = series;
        this.days = series.calendar();
        this.monday = series.days().start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.words = words;
        this.formats = words.formats();
    }

    /** The day of a cell. */
    public Optional<LocalDate> day(int index) {
        return index < 0 || index >= days.size()
                ? Optional.empty()
                : Optional.of(days.get(index).day());
    }

    public HeatCard.Content content() {
        boolean gaps = days.stream().anyMatch(day -> day.wattHours() == null);
        return new HeatCard.Content(
                words.text("heat.days.title", formats.period(series.days())),
                model(),
                limit -> formats.energy(Math.round(limit * WH_PER_KWH)).toString(),
                gaps ? words.text("consumption.legend.gap") : null,
                sentence(),
                this::table);
    }

    private HeatMap.Model model() {
        List<HeatMap.Cell> cells = days.stream()
                .map(day -> new HeatMap.Cell(
                        column(day.day()),
                        day.day().getDayOfWeek().getValue() - 1,
                        kilowattHours(day.wattHours()),
                        title(day)))
                .toList();
        return new HeatMap.Model(
                Arrays.stream(DayOfWeek.values()).map(formats::shortWeekday).toList(),
                column(series.days().last()) + 1,
                months(),
                cells,
                SMALLEST,
                LARGEST,
                HeatMap.limits(cells.stream()
                        .map(HeatMap.Cell::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)),
                true);
    }

    private int column(LocalDate day) {
        return Math.toIntExact(ChronoUnit.WEEKS.between(monday, day));
    }

    private static @Nullable Double kilowattHours(@Nullable Long wattHours) {
        return wattHours == null ? null : wattHours / WH_PER_KWH;
    }

    private String title(DayValue day) {
        String value = day.wattHours() == null
                ? new Reasons(words).of(day.reason())
                : formats.energy(day.wattHours()).toString();
        return formats.fullDay(day.day()) + " : " + value;
    }

    /** Over the first week that begins in each month. */
    private List<HeatMap.Head> months() {
        List<HeatMap.Head> heads = new ArrayList<>();
        DateRange range = series.days();
        for (YearMonth month = YearMonth.from(range.start());
                !month.atDay(1).isAfter(range.last());
                month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(range.start()) ? range.start() : month.atDay(1);
            heads.add(new HeatMap.Head(column(first), formats.shortMonth(month)));
        }
        return heads;
    }

    private String sentence() {
        List<Long> sorted = days.stream()
                .map(DayValue::wattHours)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return series.highest()
                .map(top -> words.text(
                        "heat.days.sentence",
                        formats.energy(sorted.get(sorted.size() / 4)).toString(),
                        formats.energy(sorted.get(sorted.size() * 3 / 4)).toString(),
                        formats.fullDay(top.getKey()),
                        formats.energy(top.getValue()).toString()))
                .orElse("");
    }

    private ChartTable table() {
        return new ChartTable(
                words.text("heat.days.title", formats.period(series.days())),
                List.of(
                        Column.days(words.text("consumption.column.DAY")),
                        Column.number(words.text("consumption.column.energy"), "kWh", 1),
                        Column.text(words.text("consumption.column.note"))),
                days.reversed().stream()
                        .map(day -> ChartTable.row(
                                DateRange.of(day.day()),
                                Bars.kilo(day.wattHours()),
                                day.wattHours() == null ? new Reasons(words).of(day.reason()) : ""))
                        .toList());
    }
}
