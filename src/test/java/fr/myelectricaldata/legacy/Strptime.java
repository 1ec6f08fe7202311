package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** The forms that the clients parse, no more tolerant than Python's strptime. */
final class Strptime {
    private static final DateTimeFormatter SPACE = strict("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter NO_FRACTION = strict("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter FRACTION = strict("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter OFFSET = strict("uuuu-MM-ddxxx");

    private Strptime() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** {@code %Y-%m-%d} */
    static LocalDate day(String text) {
        assertThat(text).hasSize(10);
        return LocalDate.parse(text);
    }

    /** {@code %Y-%m-%d %H:%M:%S} */
    static LocalDateTime second(String text) {
        return LocalDateTime.parse(text, SPACE);
    }

    /** {@code %Y-%m-%dT%H:%M:%S} */
    static LocalDateTime withoutFraction(String text) {
        return LocalDateTime.parse(text, NO_FRACTION);
    }

    /** {@code %Y-%m-%dT%H:%M:%S.%f} */
    static LocalDateTime withFraction(String text) {
        return LocalDateTime.parse(text, FRACTION);
    }

    /** {@code %Y-%m-%d%z} */
    static LocalDate dayWithOffset(String text) {
        return LocalDate.parse(text, OFFSET);
    }
}
