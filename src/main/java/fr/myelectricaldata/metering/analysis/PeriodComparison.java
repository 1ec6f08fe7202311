package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Readings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Two free periods side by side. They may differ in length and in what is missing, so they are compared by known day. */
public record PeriodComparison(Side first, Side second) {

    /**
     * One of the two.
     *
     * @param wattHours of the days that are known
     * @param knownDays of {@code days.length()}
     * @param meanByWeekday Wh of a day, for the days of the week that are known
     * @param profile its mean day, null without a load curve
     */
    public record Side(
            DateRange days,
            long wattHours,
            int knownDays,
            SortedMap<DayOfWeek, Long> meanByWeekday,
            @Nullable Profile profile) {
        public Side {
            meanByWeekday = Collections.unmodifiableSortedMap(new TreeMap<>(meanByWeekday));
        }

        /** @param curve of the same days, or null; all of it counts, known day or not */
        public static Side of(DateRange days, Readings daily, @Nullable LoadCurve curve) {
            NavigableMap<LocalDate, Long> values = Daily.of(daily, days);
            Profile profile = curve == null ? null : Profile.of(curve.within(days), Weekdays.EVERY_DAY);
            return new Side(
                    days,
                    Daily.sum(values.values()),
                    values.size(),
                    byWeekday(values),
                    profile == null || profile.isEmpty() ? null : profile);
        }

        private static SortedMap<DayOfWeek, Long> byWeekday(Map<LocalDate, Long> values) {
            Map<DayOfWeek, List<Long>> weekdays = new EnumMap<>(DayOfWeek.class);
            values.forEach((day, value) -> weekdays.computeIfAbsent(day.getDayOfWeek(), one -> new ArrayList<>())
                    .add(value));
            SortedMap<DayOfWeek, Long> means = new TreeMap<>();
            weekdays.forEach((day, all) -> means.put(day, WattSeconds.mean(Daily.sum(all), all.size())));
            return means;
        }

        /** Wh of a known day; empty when none is. */
        public OptionalLong meanPerDay() {
            return knownDays == 0 ? OptionalLong.empty() : OptionalLong.of(WattSeconds.mean(wattHours, knownDays));
        }

        private double exactMean() {
            return (double) wattHours / knownDays;
        }
    }

    private boolean comparable() {
        return first.knownDays() > 0 && second.knownDays() > 0;
    }

    /** Wh that a day of the second period drew more (or less, below zero) than one of the first. */
    public OptionalLong differencePerDay() {
        return comparable()
                ? OptionalLong.of(Math.round(second.exactMean() - first.exactMean()))
                : OptionalLong.empty();
    }

    /** Wh that the known days of the second period drew more (or less) than as many days like those of the first. */
    public OptionalLong difference() {
        return comparable()
                ? OptionalLong.of(Math.round(second.wattHours() - first.exactMean() * second.knownDays()))
                : OptionalLong.empty();
    }

    /** 0.1: a day of the second period drew ten percent more. Empty when the first drew nothing. */
    public OptionalDouble change() {
        return comparable() && first.wattHours() > 0
                ? OptionalDouble.of(second.exactMean() / first.exactMean() - 1)
                : OptionalDouble.empty();
    }
}
