package fr.myelectricaldata.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as every wire format writes it: {@code YYYY-MM-DD}, a day that the calendar has. */
public final class WrittenDay {
    /** Stricter than ISO 8601, which also allows signs and years of five digits. */
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private WrittenDay() {}

    /** @throws InvalidRequestException {@code INVALID_DATE_FORMAT} */
    public static LocalDate of(String text) {
        return read(text)
                .orElseThrow(
                        () -> new InvalidRequestException("INVALID_DATE_FORMAT", "a date has the form YYYY-MM-DD"));
    }

    /** Empty for anything that is no such day. */
    public static Optional<LocalDate> read(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
