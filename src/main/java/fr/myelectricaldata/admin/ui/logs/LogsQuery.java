package fr.myelectricaldata.admin.ui.logs;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.logs.LogFilter;
import fr.myelectricaldata.logs.LogLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asks the page for.
 *
 * @param level this and above; null for all
 * @param module empty for all
 * @param request empty for all
 * @param span null for all the time
 * @param from Paris time, with {@link Span#BETWEEN}
 * @param until Paris time, with {@link Span#BETWEEN}
 */
record LogsQuery(
        @Nullable LogLevel level,
        String module,
        String text,
        String request,
        @Nullable Span span,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until) {
    static final LogsQuery ALL = new LogsQuery(null, "", "", "", null, null, null);

    /** How far back; each has its words as {@code logs.span.NAME}. */
    enum Span {
        QUARTER(Duration.ofMinutes(15)),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        BETWEEN(Duration.ZERO);

        private final Duration length;

        Span(Duration length) {
            this.length = length;
        }
    }

    LogsQuery withRequest(String other) {
        return new LogsQuery(level, module, text, other, span, from, until);
    }

    LogFilter filter(Instant now) {
        LogFilter filter = LogFilter.ALL
                .withLevels(level == null ? Set.of() : level.andAbove())
                .withModule(module)
                .withText(text)
                .withRequest(request);
        if (span == null) {
            return filter;
        }
        return span == Span.BETWEEN
                ? filter.between(instant(from), instant(until))
                : filter.between(now.minus(span.length), null);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(Paris.ZONE).toInstant();
    }
}
