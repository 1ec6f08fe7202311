package fr.myelectricaldata.legacy;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.InvalidRequestException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The days between two texts of an address: the end is excluded, as at Enedis. The same day twice is that day, which
 * scripts ask for and Enedis would refuse.
 */
final class AskedDays {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private AskedDays() {}

    static DateRange of(String start, String end) {
        LocalDate first = day(start);
        LocalDate after = day(end);
        if (after.isBefore(first)) {
            throw new InvalidRequestException("INVALID_DATE_RANGE", "the range ends before it starts");
        }
        return DateRange.between(first, after).orElseGet(() -> DateRange.of(first));
    }

    private static LocalDate day(String text) {
        if (FORM.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                // refused below, like any other unreadable text
            }
        }
        throw new InvalidRequestException("INVALID_DATE_FORMAT", "a date has the form YYYY-MM-DD");
    }
}
