package fr.myelectricaldata.metering.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lines of CSV: UTF-8, or what Windows wrote in France before; parted by semicolons, tabs or commas. */
final class CsvLines {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_CELL = 1 << 16;
    private static final int ENOUGH_TO_JUDGE = 4_000;

    private CsvLines() {}

    static void forEach(byte[] file, Consumer<Line> reader) {
        int mark = byteOrderMark(file);
        Charset charset = isUtf8(file, mark) ? StandardCharsets.UTF_8 : WINDOWS;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(
                        separator(new String(file, mark, Math.min(ENOUGH_TO_JUDGE, file.length - mark), charset)))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new InputStreamReader(stream(file, mark), charset))) {
            records.forEach(record -> reader.accept(new Line(record.getStartingLineNumber(), record.getFields())));
        } catch (CsvParseException unreadable) {
            throw ImportRefusedException.broken();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static InputStream stream(byte[] file, int from) {
        return new ByteArrayInputStream(file, from, file.length - from);
    }

    private static int byteOrderMark(byte[] file) {
        boolean marked = file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static boolean isUtf8(byte[] file, int from) {
        try (Reader strict = new InputStreamReader(
                stream(file, from),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            strict.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The one that occurs most in the beginning; of equals the first of these. */
    private static char separator(String beginning) {
        return Stream.of(';', '\t', ',')
                .max(Comparator.comparingLong((Character mark) -> beginning
                                .chars()
                                .filter(letter -> letter == mark)
                                .count())
                        .thenComparing(Comparator.comparingInt((Character mark) -> ";\t,".indexOf(mark))
                                .reversed()))
                .orElse(';');
    }
}
