package fr.myelectricaldata.logs;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines to read.
 *
 * @param levels empty for all
 * @param module see {@link LogLine#module()}, or the beginning of a logger's name; empty for all
 * @param text in the message, the failure, the logger or the request, whatever the case of its letters; empty for all
 * @param request the id of one request; empty for all
 * @param from the first moment, null for the oldest
 * @param until the first moment not any more, null for now
 */
public record LogFilter(
        Set<LogLevel> levels,
        String module,
        String text,
        String request,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final LogFilter ALL = new LogFilter(Set.of(), "", "", "", null, null);

    public LogFilter {
        levels = Set.copyOf(levels);
        text = text.toLowerCase(Locale.ROOT);
    }

    public LogFilter withLevels(Set<LogLevel> other) {
        return new LogFilter(other, module, text, request, from, until);
    }

    public LogFilter withModule(String other) {
        return new LogFilter(levels, other, text, request, from, until);
    }

    public LogFilter withText(String other) {
        return new LogFilter(levels, module, other, request, from, until);
    }

    public LogFilter withRequest(String other) {
        return new LogFilter(levels, module, text, other, from, until);
    }

    public LogFilter between(@Nullable Instant first, @Nullable Instant end) {
        return new LogFilter(levels, module, text, request, first, end);
    }

    boolean accepts(LogLine line) {
        return (levels.isEmpty() || levels.contains(line.level()))
                && (module.isEmpty()
                        || line.module().equals(module)
                        || line.logger().startsWith(module))
                && (request.isEmpty() || line.request().equals(request))
                && (from == null || !line.at().isBefore(from))
                && (until == null || line.at().isBefore(until))
                && (text.isEmpty() || holds(line));
    }

    private boolean holds(LogLine line) {
        return lower(line.message()).contains(text)
                || lower(line.trace()).contains(text)
                || lower(line.request()).contains(text)
                || lower(line.logger()).contains(text);
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
