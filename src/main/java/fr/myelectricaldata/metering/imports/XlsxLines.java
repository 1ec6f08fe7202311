package fr.myelectricaldata.metering.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of all sheets of a workbook, with dates and numbers as CSV would write them. */
final class XlsxLines {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final int DECIMALS = 6;
    private static final int MOST_DIGITS = 40;
    private static final String UNREADABLE = "#";
    private static final int MOST_COLUMNS = 100;

    private XlsxLines() {}

    static void forEach(byte[] file, Consumer<Line> reader) {
        WorkbookGuard.check(file);
        try (ReadableWorkbook workbook = open(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    Iterator<Row> left = rows.iterator();
                    for (Line line = next(left); line != null; line = next(left)) {
                        reader.accept(line);
                    }
                }
            }
        } catch (IOException | ExcelReaderException unreadable) {
            throw ImportRefusedException.broken();
        }
    }

    private static ReadableWorkbook open(byte[] file) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
        } catch (RuntimeException malformed) {
            // Of a workbook that is none, the library tells by whatever it stumbles over.
            throw ImportRefusedException.broken();
        }
    }

    private static @Nullable Line next(Iterator<Row> rows) {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            return new Line(row.getRowNum(), cells(row));
        } catch (RuntimeException malformed) {
            // As above.
            throw ImportRefusedException.broken();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(text(row.hasCell(i) ? row.getCell(i) : null));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        BigDecimal number = cell.asNumber();
        if (number.scale() > MOST_DIGITS || number.precision() - (long) number.scale() > MOST_DIGITS) {
            // 1E999999999 has nine letters and a billion digits.
            return UNREADABLE;
        }
        return isDate(cell.getDataFormatString())
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(cell.asDate())
                // A spreadsheet computes with binary fractions: 6.329 may be 6.3289999999999997.
                : number.setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Does the number format speak of days or hours, outside of what it quotes? */
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.matches("(?s).*[ymdhj].*");
    }
}
