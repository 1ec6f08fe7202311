package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.WeekHeatMap;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.HeatCard;
import fr.myelectricaldata.ui.chart.HeatMap;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A mean week: a row for each weekday, a column for each hour, a shade for the mean power. */
public final class WeekMap {
    private static final int HOURS = 24;
    private static final int SMALLEST = 10;
    private static final int LARGEST = 44;

    private final WeekHeatMap map;
    private final DateRange days;
    private final Words words;
    private final Formats formats;

    public WeekMap(WeekHeatMap map, DateRange days, Words words) {
        this.map = map;
        this.days = days;
        this.words = words;
        this.formats = words.formats();
    }

    public HeatCard.Content content() {
        return new HeatCard.Content(
                title(),
                model(),
                limit -> formats.power(Math.round(limit)).toString(),
                map.cells().stream().anyMatch(cell -> cell.meanWatts() == null)
                        ? words.text("consumption.legend.gap")
                        : null,
                sentence(),
                this::table);
    }

    private String title() {
        return words.text("heat.week.title", formats.period(days));
    }

    private HeatMap.Model model() {
        return new HeatMap.Model(
                Arrays.stream(DayOfWeek.values()).map(formats::shortWeekday).toList(),
                HOURS,
                IntStream.iterate(0, hour -> hour < HOURS, hour -> hour + 3)
                        .mapToObj(hour -> new HeatMap.Head(hour, words.text("curve.hour", hour)))
                        .toList(),
                map.cells().stream()
                        .map(cell -> new HeatMap.Cell(
                                cell.hour(), cell.day().getValue() - 1, asDouble(cell.meanWatts()), title(cell)))
                        .toList(),
                SMALLEST,
                LARGEST,
                HeatMap.limits(map.cells().stream()
                        .map(WeekHeatMap.Cell::meanWatts)
                        .filter(Objects::nonNull)
                        .mapToDouble(Long::doubleValue)),
                false);
    }

    private static @Nullable Double asDouble(@Nullable Long watts) {
        return watts == null ? null : watts.doubleValue();
    }

    private String title(WeekHeatMap.Cell cell) {
        String when = words.text("heat.week.hour", formats.weekdayName(cell.day()), cell.hour(), cell.hour() + 1);
        return cell.meanWatts() == null
                ? when
                : when + " : " + formats.power(cell.meanWatts()) + ", " + words.text("heat.week.days", cell.days());
    }

    private String sentence() {
        List<WeekHeatMap.Cell> known =
                map.cells().stream().filter(cell -> cell.meanWatts() != null).toList();
        Comparator<WeekHeatMap.Cell> byPower =
                Comparator.comparingLong(cell -> Objects.requireNonNull(cell.meanWatts()));
        WeekHeatMap.Cell top = known.stream().max(byPower).orElseThrow();
        WeekHeatMap.Cell low = known.stream().min(byPower).orElseThrow();
        return words.text(
                "heat.week.sentence",
                formats.weekdayName(top.day()),
                top.hour(),
                formats.power(Objects.requireNonNull(top.meanWatts())).toString(),
                formats.weekdayName(low.day()),
                low.hour(),
                formats.power(Objects.requireNonNull(low.meanWatts())).toString());
    }

    private ChartTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("curve.column.interval")));
        for (DayOfWeek day : DayOfWeek.values()) {
            columns.add(Column.number(formats.shortWeekday(day), "W", 0));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(words.text("curve.hour", hour));
            for (DayOfWeek day : DayOfWeek.values()) {
                row.add(map.cell(day, hour).meanWatts());
            }
            rows.add(row);
        }
        return new ChartTable(title(), columns, rows);
    }
}
