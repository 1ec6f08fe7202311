package fr.myelectricaldata.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.myelectricaldata.common.Paris;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180), in UTF-8. */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Paris.ZONE);
    /** A cell that begins with one of these is a formula to a spreadsheet, whoever wrote it (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvStyle style;

    private CsvTable(CsvStyle style) {
        this.style = style;
    }

    static void write(Table<?> table, CsvStyle style, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (style.byteOrderMark()) {
            writer.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(style.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        new CsvTable(style).write(table, csv);
        csv.flush();
        writer.flush();
    }

    private <R> void write(Table<R> table, CsvWriter csv) {
        List<Column<R>> columns = table.columns();
        csv.writeRecord(columns.stream().map(column -> harmless(column.title())).toList());
        String[] cells = new String[columns.size()];
        table.rows().forEach(row -> {
            for (int i = 0; i < cells.length; i++) {
                Column<R> column = columns.get(i);
                cells[i] = text(column, column.value().apply(row));
            }
            csv.writeRecord(cells);
        });
    }

    private String text(Column<?> column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant moment -> LOCAL.format(moment);
            case BigDecimal number ->
                number.setScale(column.digits(), RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', style.decimal());
            case String text -> harmless(text);
            default -> value.toString();
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
