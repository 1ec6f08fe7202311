package fr.myelectricaldata.metering.web;

import static fr.myelectricaldata.gateway.InvalidInputException.query;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.InvalidRequestException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a query asks for: {@code start} to {@code end}, both included, in either order, for the Python server
 * took both; or the one day {@code date}, which some clients send instead.
 */
final class AskedDays {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private AskedDays() {}

    static DateRange of(HttpServletRequest request) {
        String start = request.getParameter("start");
        String end = request.getParameter("end");
        String date = request.getParameter("date");
        if (start == null && end == null && date != null) {
            return DateRange.of(query("date", date, AskedDays::day));
        }
        LocalDate first = query("start", start, AskedDays::day);
        LocalDate last = query("end", end, AskedDays::day);
        return last.isBefore(first) ? DateRange.closed(last, first) : DateRange.closed(first, last);
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
