package fr.myelectricaldata.table;

import java.util.List;

/**
 * Rows under titled columns.
 *
 * @param fileName without the extension; letters, digits, {@code - _ .} alone, and no point's full number
 * @param title what a spreadsheet calls its sheet; cut to what Excel allows
 * @param rows gone through once for each writing
 * @param <R> what one row is made of
 */
public record Table<R>(String fileName, String title, List<Column<R>> columns, Rows<R> rows) {
    public Table {
        if (!fileName.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("a file name has plain letters: " + fileName);
        }
        columns = List.copyOf(columns);
    }

    /** The name of the file in that format. */
    public String fileName(TableFormat format) {
        return fileName + "." + format.extension();
    }
}
