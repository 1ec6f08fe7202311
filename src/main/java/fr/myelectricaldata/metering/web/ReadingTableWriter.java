package fr.myelectricaldata.metering.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.metering.Reading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes tables while they are read: {@code start,end,value,unit}, with local times and their offsets, so that the hour
 * that occurs twice in autumn is told apart. A failure in the middle of NDJSON ends it with a line
 * {@code {"error": …}}; CSV has no such words, so there the connection breaks before the end of the body.
 */
final class ReadingTableWriter extends AbstractHttpMessageConverter<ReadingTable> {
    private static final String[] COLUMNS = {"start", "end", "value", "unit"};
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Paris.ZONE);

    ReadingTableWriter() {
        super(StandardCharsets.UTF_8, BodyType.CSV.mediaType(), BodyType.NDJSON.mediaType());
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ReadingTable.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected ReadingTable readInternal(Class<? extends ReadingTable> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("tables are only written", input);
    }

    @Override
    protected void writeInternal(ReadingTable table, HttpOutputMessage output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8));
        try {
            if (table.type() == BodyType.CSV) {
                writeCsv(table, writer);
            } else {
                writeJsonLines(table, writer);
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        writer.flush();
    }

    private static void writeCsv(ReadingTable table, Writer writer) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(table.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(COLUMNS);
        String unit = table.readings().measure().unit();
        table.readings()
                .values()
                .forEach(reading -> csv.writeRecord(
                        text(reading.start()), text(reading.end()), Long.toString(reading.value()), unit));
        csv.flush();
    }

    private static void writeJsonLines(ReadingTable table, Writer writer) throws IOException {
        String unit = table.readings().measure().unit();
        try {
            table.readings().values().forEach(reading -> writeLine(reading, unit, writer));
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            // The status is told already: the last line is where a reader looks next.
            writer.write(JsonMapper.shared()
                    .writeValueAsString(Map.of("error", table.failure().apply(failure))));
            writer.write('\n');
        }
    }

    private static void writeLine(Reading reading, String unit, Writer writer) {
        try {
            writer.append("{\"start\":\"")
                    .append(text(reading.start()))
                    .append("\",\"end\":\"")
                    .append(text(reading.end()))
                    .append("\",\"value\":")
                    .append(Long.toString(reading.value()))
                    .append(",\"unit\":\"")
                    .append(unit)
                    .append("\"}\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String text(Instant instant) {
        return LOCAL.format(instant);
    }
}
