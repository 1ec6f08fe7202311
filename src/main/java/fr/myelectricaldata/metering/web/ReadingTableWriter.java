package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.table.TableFormat;
import fr.myelectricaldata.table.TableWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
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
 * {@code {"error": …}}; CSV and XLSX have no such words, so there the connection breaks before the end of the body.
 */
final class ReadingTableWriter extends AbstractHttpMessageConverter<ReadingTable> {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Paris.ZONE);

    ReadingTableWriter() {
        super(StandardCharsets.UTF_8, BodyType.CSV.mediaType(), BodyType.NDJSON.mediaType(), BodyType.XLSX.mediaType());
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
        switch (table.type()) {
            case CSV -> TableWriter.write(table.table(), TableFormat.CSV, table.csvStyle(), output.getBody());
            case XLSX -> TableWriter.write(table.table(), TableFormat.XLSX, table.csvStyle(), output.getBody());
            case NDJSON -> writeJsonLines(table, output.getBody());
            case JSON -> throw new IllegalArgumentException("a whole series in JSON is no table");
        }
    }

    private static void writeJsonLines(ReadingTable table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String unit = table.readings().measure().unit();
        try {
            table.readings().values().forEach(reading -> writeLine(reading, unit, writer));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (RuntimeException failure) {
            // The status is told already: the last line is where a reader looks next.
            writer.write(JsonMapper.shared()
                    .writeValueAsString(Map.of("error", table.failure().apply(failure))));
            writer.write('\n');
        }
        writer.flush();
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
