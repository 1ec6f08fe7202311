package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Hole;
import org.jspecify.annotations.Nullable;

/**
 * One bar of the chart.
 *
 * @param wattHours sum of the days that are known, or null when none is
 * @param lastYear sum of the same days one year earlier (Wh), or null when not all of those known now are known there
 * @param missingDays days of the bar without a value
 * @param reason why the first missing day is missing, when that is known
 */
public record Bar(
        DateRange days,
        @Nullable Long wattHours,
        @Nullable Long lastYear,
        int missingDays,
        Hole.@Nullable Reason reason) {
    /** Shows less than its days hold. */
    public boolean partial() {
        return wattHours != null && missingDays > 0;
    }

    public boolean empty() {
        return wattHours == null;
    }

    /** Wh of a day, over the days that are known; 0 when none is. */
    public long meanPerDay() {
        int known = days.length() - missingDays;
        return wattHours == null || known == 0 ? 0 : Math.round((double) wattHours / known);
    }
}
