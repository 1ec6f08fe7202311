package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.logs.LogLevel;
import fr.myelectricaldata.logs.LogLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Log lines as MyElectricalData 1.22 named their parts. */
final class LogWire {
    private LogWire() {}

    record Cleared(
            String message, @JsonProperty("deleted_count") int count) {}

    /** @param total of all lines that the filter accepts */
    record Listed(List<Line> logs, int total, int count, int offset, int limit) {
        static Listed of(List<LogLine> lines, int total, int offset, int limit) {
            return new Listed(lines.stream().map(Line::of).toList(), total, lines.size(), offset, limit);
        }
    }

    /**
     * @param timestamp Paris time with its offset
     * @param level Python's name of it
     * @param path of the class; nobody walks a stack to know the line, which is 0, and the method, which is empty
     * @param exception left out when there is none
     */
    record Line(
            String timestamp,
            String level,
            String logger,
            String message,
            @JsonProperty("pathname") String path,
            @JsonProperty("lineno") int line,
            @JsonProperty("funcName") String method,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String exception,

            @JsonProperty("request_id") @Nullable String request,
            String thread,
            String replica) {
        static Line of(LogLine line) {
            return new Line(
                    line.stamp(),
                    line.level() == LogLevel.WARN ? "WARNING" : line.level().name(),
                    line.logger(),
                    line.message(),
                    line.logger().replace('.', '/'),
                    0,
                    "",
                    line.trace().isEmpty() ? null : line.trace(),
                    line.request().isEmpty() ? null : line.request(),
                    line.thread(),
                    line.replica());
        }
    }
}
