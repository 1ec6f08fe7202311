package fr.myelectricaldata.metering.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as files write them. */
final class Times {
    private static final DateTimeFormatter FRENCH = strict("dd/MM/uuuu");
    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSS][XXX]");
    private static final DateTimeFormatter FRENCH_TIME = strict("dd/MM/uuuu[' à'] HH:mm[:ss]");
    /** A spreadsheet counts days from the 30th of December 1899. */
    private static final Pattern SERIAL = Pattern.compile("([2-9]\\d{4})(\\.\\d+)?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Times() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<LocalDate> day(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return Optional.of(DAY_ZERO.plusDays(Long.parseLong(serial.group(1))));
        }
        try {
            return Optional.of(
                    text.contains("/")
                            ? LocalDate.parse(text.substring(0, Math.min(10, text.length())), FRENCH)
                            : LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** {@link OffsetDateTime} where the file gives the offset, else {@link LocalDateTime}. */
    static Optional<TemporalAccessor> moment(String text) {
        for (DateTimeFormatter format : List.of(ISO, FRENCH_TIME)) {
            try {
                return Optional.of(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }
}
