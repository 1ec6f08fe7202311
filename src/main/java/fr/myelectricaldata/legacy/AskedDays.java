package fr.myelectricaldata.legacy;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.common.WrittenDay;
import java.time.LocalDate;

/**
 * The days between two texts of an address: the end is excluded, as at Enedis. The same day twice is that day, which
 * scripts ask for and Enedis would refuse.
 */
final class AskedDays {
    private AskedDays() {}

    static DateRange of(String start, String end) {
        LocalDate first = WrittenDay.of(start);
        LocalDate after = WrittenDay.of(end);
        if (after.isBefore(first)) {
            throw new InvalidRequestException("INVALID_DATE_RANGE", "the range ends before it starts");
        }
        return DateRange.between(first, after).orElseGet(() -> DateRange.of(first));
    }
}
