package fr.myelectricaldata.metering.imports;

import java.util.function.Consumer;

/** A file as lines of cells, one after the other; what kind of file it is tell its first bytes. */
final class FileLines {
    private FileLines() {}

    /** Lines of text in the file; 0 of a workbook, which tells only at its end how many rows it has. */
    static int count(byte[] file) {
        if (workbook(file)) {
            return 0;
        }
        int lines = 0;
        for (byte one : file) {
            if (one == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static boolean workbook(byte[] file) {
        return startsWith(file, 'P', 'K');
    }

    /** @throws ImportRefusedException when the file cannot be opened */
    static void forEach(byte[] file, Consumer<Line> reader) {
        if (workbook(file)) {
            XlsxLines.forEach(file, reader);
        } else {
            CsvLines.forEach(file, reader);
        }
    }

    private static boolean startsWith(byte[] file, char first, char second) {
        return file.length > 1 && file[0] == first && file[1] == second;
    }
}
