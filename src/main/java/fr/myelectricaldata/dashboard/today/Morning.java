package fr.myelectricaldata.dashboard.today;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.metering.PointStatus;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.DayCurve;
import fr.myelectricaldata.metering.analysis.DayValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of a meter on a morning: everything up to yesterday, the newest day that can be known.
 *
 * @param daily daily energies from {@link #needed} on
 * @param before the same days a year earlier, as far as they are kept
 * @param curve of the newest day that has a value, or of yesterday
 */
record Morning(LocalDate yesterday, Readings daily, Readings before, DayCurve curve, PointStatus status) {
    private static final int RECENT_DAYS = 30;
    /** Weeks that make a usual weekday. */
    private static final int USUAL_WEEKS = 8;
    /** The same day of the week a year before. */
    private static final int WEEKS_OF_A_YEAR = 52;
    /** Fewer say nothing of a usual one. */
    private static final int ENOUGH_WEEKS = 3;

    /** The days that this page is made of. */
    static DateRange needed(LocalDate yesterday) {
        LocalDate year = yesterday.withDayOfYear(1);
        LocalDate usual = yesterday.minusWeeks(USUAL_WEEKS);
        return DateRange.closed(year.isBefore(usual) ? year : usual, yesterday);
    }

    /** The same days a year earlier, and the same weekdays: 52 weeks before are a day or two later in the calendar. */
    static DateRange before(DateRange days) {
        DateRange calendar = SeriesReader.yearBefore(days);
        return new DateRange(calendar.start(), days.end().minusWeeks(WEEKS_OF_A_YEAR));
    }

    private DailySeries series(LocalDate first) {
        return new DailySeries(DateRange.closed(first, yesterday), daily, before);
    }

    DailySeries week() {
        return series(yesterday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    DailySeries month() {
        return series(yesterday.withDayOfMonth(1));
    }

    DailySeries year() {
        return series(yesterday.withDayOfYear(1));
    }

    DailySeries recent() {
        return series(yesterday.minusDays(RECENT_DAYS - 1L));
    }

    /** The newest day with a value and its energy (Wh). */
    Optional<Map.Entry<LocalDate, Long>> newest() {
        return series(needed(yesterday).start()).newest();
    }

    /** How much that day differs from the mean of the same weekday in the weeks before, as a share. */
    OptionalDouble againstUsual(LocalDate day, long wattHours) {
        Map<LocalDate, Long> all = known();
        List<Long> earlier = IntStream.rangeClosed(1, USUAL_WEEKS)
                .mapToObj(weeks -> all.get(day.minusWeeks(weeks)))
                .filter(Objects::nonNull)
                .toList();
        double mean = earlier.stream().mapToLong(Long::longValue).average().orElse(0);
        return earlier.size() < ENOUGH_WEEKS || mean == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(wattHours / mean - 1);
    }

    /** How much that day differs from the same weekday {@link #yearBefore a year before}, as a share. */
    OptionalDouble againstYearBefore(LocalDate day, long wattHours) {
        long earlier = new DailySeries(DateRange.of(yearBefore(day)), before, before).total();
        return earlier == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) wattHours / earlier - 1);
    }

    static LocalDate yearBefore(LocalDate day) {
        return day.minusWeeks(WEEKS_OF_A_YEAR);
    }

    /** The last days, oldest first, null where one is missing. */
    List<@Nullable Long> lastDays(int count) {
        Map<LocalDate, Long> all = known();
        List<@Nullable Long> last = new ArrayList<>();
        for (int ago = count - 1; ago >= 0; ago--) {
            last.add(all.get(yesterday.minusDays(ago)));
        }
        return last;
    }

    private Map<LocalDate, Long> known() {
        Map<LocalDate, Long> all = new HashMap<>();
        for (DayValue day : series(needed(yesterday).start()).calendar()) {
            if (day.wattHours() != null) {
                all.put(day.day(), day.wattHours());
            }
        }
        return all;
    }

    boolean isEmpty() {
        return newest().isEmpty();
    }
}
