package fr.myelectricaldata.table;

import fr.myelectricaldata.common.Paris;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: numbers are numbers, days and times are dates, and the titles stay on the screen. Of what is
 * written, fastexcel keeps a pointer a row: some megabytes for a full sheet.
 */
final class XlsxTable<R> {
    /** Office Open XML knows this many rows a sheet; what is more goes on another one. */
    static final int ROWS_PER_SHEET = 1_048_576;

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_NAME = 31;
    private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\]";

    private final Table<R> table;
    private final Workbook workbook;
    private final int rowsPerSheet;
    private int sheets;
    private int row;
    private Worksheet sheet;

    private XlsxTable(Table<R> table, Workbook workbook, int rowsPerSheet) {
        this.table = table;
        this.workbook = workbook;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = newSheet();
    }

    static void write(Table<?> table, OutputStream out) throws IOException {
        write(table, ROWS_PER_SHEET, out);
    }

    static void write(Table<?> table, int rowsPerSheet, OutputStream out) throws IOException {
        // Closed only at the good end: closing finishes the file, and half a table must not look like a whole one.
        Workbook workbook = new Workbook(out, "MyElectricalData", "1.0");
        new XlsxTable<>(table, workbook, rowsPerSheet).writeRows();
        workbook.finish();
    }

    private void writeRows() {
        table.rows().forEach(this::writeRow);
    }

    private Worksheet newSheet() {
        sheets++;
        String plain = table.title().replaceAll(NOT_IN_NAMES, " ").strip();
        String suffix = sheets == 1 ? "" : " " + sheets;
        int longest = LONGEST_NAME - suffix.length();
        Worksheet created =
                workbook.newWorksheet((plain.length() > longest ? plain.substring(0, longest) : plain) + suffix);
        created.freezePane(0, 1);
        for (int i = 0; i < table.columns().size(); i++) {
            Column<R> column = table.columns().get(i);
            created.width(i, width(column));
            created.inlineString(0, i, column.title());
            created.style(0, i).bold().set();
        }
        row = 1;
        return created;
    }

    /** In characters of the default font. */
    private static double width(Column<?> column) {
        int ofValues = switch (column.kind()) {
            case MOMENT -> 18;
            case TEXT -> 20;
            case DAY, WHOLE, DECIMAL -> 12;
        };
        return Math.max(ofValues, column.title().length() + 2);
    }

    private void writeRow(R values) {
        try {
            if (row == rowsPerSheet) {
                sheet.finish();
                sheet = newSheet();
            }
            List<Column<R>> columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                writeCell(i, columns.get(i), columns.get(i).value().apply(values));
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void writeCell(int i, Column<R> column, @Nullable Object value) {
        switch (value) {
            case null -> {
                return;
            }
            case Instant moment -> {
                sheet.value(row, i, LocalDateTime.ofInstant(moment, Paris.ZONE));
                sheet.style(row, i).format("yyyy-mm-dd hh:mm").set();
            }
            case LocalDate day -> {
                sheet.value(row, i, day);
                sheet.style(row, i).format("yyyy-mm-dd").set();
            }
            case BigDecimal number -> {
                sheet.value(row, i, number.setScale(column.digits(), RoundingMode.HALF_UP));
                sheet.style(row, i).format(decimals(column.digits())).set();
            }
            case Number number -> sheet.value(row, i, number);
            // Never a formula, whatever it begins with.
            default -> sheet.inlineString(row, i, value.toString());
        }
    }

    private static String decimals(int digits) {
        return digits == 0 ? "0" : "0." + "0".repeat(digits);
    }
}
