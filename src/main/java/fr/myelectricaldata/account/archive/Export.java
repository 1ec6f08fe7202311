package fr.myelectricaldata.account.archive;

import fr.myelectricaldata.table.CsvStyle;
import fr.myelectricaldata.table.TableFormat;
import fr.myelectricaldata.table.TableWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive that is ready to be written. */
public final class Export {
    /** The reader is a French household: its spreadsheet opens every file without asking. */
    private static final CsvStyle STYLE = CsvStyle.of(Locale.FRENCH);

    private final List<PersonalFile> files;
    private final LocalDate day;

    Export(List<PersonalFile> files, LocalDate day) {
        this.files = files;
        this.day = day;
    }

    public String fileName() {
        return "myelectricaldata_" + day + ".zip";
    }

    /**
     * Writes the ZIP row by row, in constant memory; it may take a while. The stream is flushed and stays open. What fails
     * in the middle leaves a file that no program takes for a whole one.
     */
    public void writeTo(OutputStream out) throws IOException {
        // Closed only at the good end: closing writes the directory, and with it the file looks whole.
        ZipOutputStream zip = new ZipOutputStream(new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }
        });
        for (Locale language : ReadMe.LANGUAGES) {
            ReadMe readMe = new ReadMe(language, day, files);
            zip.putNextEntry(new ZipEntry(readMe.name()));
            zip.write(readMe.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        for (PersonalFile file : files) {
            zip.putNextEntry(new ZipEntry(file.path()));
            TableWriter.write(file.table(), TableFormat.CSV, STYLE, zip);
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }
}
