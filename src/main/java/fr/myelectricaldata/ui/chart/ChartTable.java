package fr.myelectricaldata.ui.chart;

import fr.myelectricaldata.common.DateRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind a chart, once: read as a table on the page, and handed out as a file.
 *
 * @param caption what the numbers are, with their period
 * @param rows one cell per column; the first names the row; null where there is no value
 */
public record ChartTable(String caption, List<Column> columns, List<List<@Nullable Object>> rows) {
    /** What the cells of a column are. */
    public enum Kind {
        /** {@link String} */
        TEXT,
        /** {@link DateRange}; one day is written as a day */
        DAYS,
        /** {@link Interval} */
        INTERVAL,
        /** {@link Number}, in the column's unit */
        NUMBER
    }

    /**
     * @param unit of numbers, empty for none
     * @param decimals shown on the page; a file has them all
     */
    public record Column(String name, Kind kind, String unit, int decimals) {
        public static Column text(String name) {
            return new Column(name, Kind.TEXT, "", 0);
        }

        public static Column days(String name) {
            return new Column(name, Kind.DAYS, "", 0);
        }

        public static Column intervals(String name) {
            return new Column(name, Kind.INTERVAL, "", 0);
        }

        public static Column number(String name, String unit, int decimals) {
            return new Column(name, Kind.NUMBER, unit, decimals);
        }
    }

    /** {@code [start, end)}. */
    public record Interval(Instant start, Instant end) {}

    public ChartTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(ChartTable::copy).toList();
    }

    /** Cells may be null, which {@link List#copyOf} refuses. */
    private static List<@Nullable Object> copy(List<@Nullable Object> row) {
        return Collections.unmodifiableList(new ArrayList<>(row));
    }

    /** A table of words. */
    public static ChartTable ofTexts(String caption, List<String> columns, List<List<String>> rows) {
        return new ChartTable(
                caption,
                columns.stream().map(Column::text).toList(),
                rows.stream().map(cells -> row(cells.toArray())).toList());
    }

    /** A row whose cells may be null. */
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, cells);
        return row;
    }
}
