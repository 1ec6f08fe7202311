package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.InvalidRequestException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days between two texts of a request, both included. */
final class AskedDays {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private AskedDays() {}

    static DateRange of(String start, String end) {
        LocalDate first = day(start);
        LocalDate last = day(end);
        if (last.isBefore(first)) {
            throw new InvalidRequestException("INVALID_DATE_RANGE", "the range ends before it starts");
        }
        return DateRange.closed(first, last);
    }

    private static LocalDate day(String text) {
        if (FORM.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                throw invalid(noSuchDay);
            }
        }
        throw invalid(null);
    }

    private static InvalidRequestException invalid(@Nullable Throwable cause) {
        InvalidRequestException invalid =
                new InvalidRequestException("INVALID_DATE_FORMAT", "a date has the form YYYY-MM-DD");
        if (cause != null) {
            invalid.initCause(cause);
        }
        return invalid;
    }
}
