package fr.myelectricaldata.ui.chart;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import fr.myelectricaldata.ui.chart.ChartTable.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a chart as a file: all decimals, and days and times as such instead of words. */
final class ChartFile {
    /** A sheet's name has 31 characters at most. */
    private static final int SHEET_NAME = 31;

    private ChartFile() {}

    /**
     * @param name of the file, without its extension
     * @param first title of the columns that hold the first day or the beginning, {@code last} of the others
     */
    static Table<List<@Nullable Object>> of(ChartTable table, String name, String first, String last) {
        List<Column<List<@Nullable Object>>> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns(table, i, first, last).forEach(columns::add);
        }
        String title = table.caption()
                .substring(0, Math.min(SHEET_NAME, table.caption().length()));
        return new Table<>(name, title, columns, table.rows()::forEach);
    }

    private static Stream<Column<List<@Nullable Object>>> columns(ChartTable table, int i, String first, String last) {
        ChartTable.Column column = table.columns().get(i);
        return switch (column.kind()) {
            case TEXT -> Stream.of(Column.text(column.name(), row -> text(row.get(i))));
            case NUMBER -> Stream.of(Column.decimal(column.name(), column.unit(), 3, row -> number(row.get(i))));
            case DAYS -> {
                boolean single = table.rows().stream()
                        .allMatch(row -> row.get(i) instanceof DateRange days && days.length() == 1);
                Column<List<@Nullable Object>> start =
                        Column.day(single ? column.name() : first, row -> ((DateRange) row.get(i)).start());
                yield single
                        ? Stream.of(start)
                        : Stream.of(start, Column.day(last, row -> ((DateRange) row.get(i)).last()));
            }
            case INTERVAL ->
                Stream.of(
                        Column.moment(first, row -> ((Interval) row.get(i)).start()),
                        Column.moment(last, row -> ((Interval) row.get(i)).end()));
        };
    }

    private static @Nullable String text(@Nullable Object cell) {
        return cell == null ? null : cell.toString();
    }

    private static @Nullable BigDecimal number(@Nullable Object cell) {
        return cell == null ? null : new BigDecimal(cell.toString());
    }
}
