package fr.myelectricaldata.metering.imports;

import java.util.function.Consumer;

/** A file as lines of cells, one after the other; what kind of file it is tell its first bytes. */
final class FileLines {
    private FileLines() {}

    /** @throws ImportRefusedException when the file cannot be opened */
    static void forEach(byte[] file, Consumer<Line> reader) {
        if (startsWith(file, 'P', 'K')) {
            XlsxLines.forEach(file, reader);
        } else {
            CsvLines.forEach(file, reader);
        }
    }

    private static boolean startsWith(byte[] file, char first, char second) {
        return file.length > 1 && file[0] == first && file[1] == second;
    }
}
