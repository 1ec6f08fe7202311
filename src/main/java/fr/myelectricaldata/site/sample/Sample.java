package fr.myelectricaldata.site.sample;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last month of one household.
 *
 * @param household its name
 * @param days the month; without gaps it has {@value #LENGTH} days
 * @param wattHours of each day, ascending, null where there is none
 * @param lastYear Wh of the same days a year before, or null when any is missing
 */
public record Sample(
        String household,
        DateRange days,
        List<@Nullable Long> wattHours,
        @Nullable Long lastYear) {
    static final int LENGTH = 30;

    /** From daily readings of the month and of the same days a year before. */
    static Sample of(String household, DateRange days, List<Reading> readings) {
        Map<LocalDate, Long> known = new TreeMap<>();
        readings.forEach(reading -> known.put(Paris.dayOf(reading.start()), reading.value()));
        Long before = 0L;
        List<@Nullable Long> values = new ArrayList<>();
        for (LocalDate day : days.days().toList()) {
            values.add(known.get(day));
            Long then = known.get(day.minusYears(1));
            before = before == null || then == null ? null : Long.valueOf(before + then);
        }
        return new Sample(household, days, Collections.unmodifiableList(values), before);
    }

    long total() {
        return wattHours.stream().mapToLong(value -> value == null ? 0 : value).sum();
    }

    long knownDays() {
        return wattHours.stream().filter(value -> value != null).count();
    }

    @Nullable
    Long newest() {
        return wattHours.getLast();
    }

    /** How much more than a year before, as a share of then; negative is less. */
    OptionalDouble change() {
        return lastYear == null || lastYear == 0 || knownDays() < wattHours.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (total() - lastYear) / lastYear);
    }
}
