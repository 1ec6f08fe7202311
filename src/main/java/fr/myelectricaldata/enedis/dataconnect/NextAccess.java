package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.enedis.dataconnect.EnedisHttp.Answer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When Enedis lets us in again after a 429: its API manager's own stamp ({@code 2026-Jul-22 05:00:00+0000 UTC}), in a
 * field or a sentence, else the Retry-After header, else a minute from now; at most a day.
 */
final class NextAccess {
    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern STAMP =
            Pattern.compile("\\d{4}-[a-z]{3}-\\d{2} \\d{2}:\\d{2}:\\d{2}[+-]\\d{4}", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("yyyy-MMM-dd HH:mm:ssZ")
            .toFormatter(Locale.ENGLISH);

    private NextAccess() {}

    static Instant of(Answer answer, ErrorBody body, Instant now) {
        return stamp(body.nextAccess() == null ? body.text() : body.nextAccess())
                .or(() -> afterHeader(answer, now))
                .filter(now::isBefore)
                .map(then -> earlier(then, now.plus(LONGEST)))
                .orElse(now.plus(UNSAID));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Instant> stamp(String text) {
        Matcher stamp = STAMP.matcher(text);
        return stamp.find() ? parsed(FORM, stamp.group()) : Optional.empty();
    }

    /** Seconds or a date (RFC 9110). */
    static Optional<Instant> afterHeader(Answer answer, Instant now) {
        String header = answer.retryAfter() == null ? "" : answer.retryAfter().strip();
        if (header.matches("\\d{1,6}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(header)));
        }
        return parsed(DateTimeFormatter.RFC_1123_DATE_TIME, header);
    }

    private static Optional<Instant> parsed(DateTimeFormatter form, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, form).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
