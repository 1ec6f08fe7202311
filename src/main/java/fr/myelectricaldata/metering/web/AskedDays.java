package fr.myelectricaldata.metering.web;

import static fr.myelectricaldata.gateway.InvalidInputException.query;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.WrittenDay;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;

/**
 * The days that a query asks for: {@code start} to {@code end}, both included, in either order, for the Python server
 * took both; or the one day {@code date}, which some clients send instead.
 */
final class AskedDays {
    private AskedDays() {}

    static DateRange of(HttpServletRequest request) {
        String start = request.getParameter("start");
        String end = request.getParameter("end");
        String date = request.getParameter("date");
        if (start == null && end == null && date != null) {
            return DateRange.of(query("date", date, WrittenDay::of));
        }
        LocalDate first = query("start", start, WrittenDay::of);
        LocalDate last = query("end", end, WrittenDay::of);
        return last.isBefore(first) ? DateRange.closed(last, first) : DateRange.closed(first, last);
    }
}
