package fr.myelectricaldata.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Writes a table while its rows are made: whatever its length, some hundred rows are in memory at once. What fails in the middle
 * comes out as it was thrown, and leaves a file without its end.
 */
public final class TableWriter {
    private TableWriter() {}

    /** For a reader of that language: see {@link CsvStyle#of}. The stream is flushed and stays open. */
    public static void write(Table<?> table, TableFormat format, Locale reader, OutputStream out) throws IOException {
        write(table, format, CsvStyle.of(reader), out);
    }

    /** The stream is flushed and stays open; the style is CSV's alone. */
    public static void write(Table<?> table, TableFormat format, CsvStyle style, OutputStream out) throws IOException {
        OutputStream open = new KeptOpen(out);
        try {
            if (format == TableFormat.CSV) {
                CsvTable.write(table, style, open);
            } else {
                XlsxTable.write(table, open);
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        out.flush();
    }

    /** Whoever opened the stream closes it: it may be an answer to a browser, or an entry of an archive. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
