package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DateRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a forced read did not get anew: the answer holds what was kept.
 *
 * @param days from the first to the last such day
 * @param code why the newest of them was not: a code of {@link MeterDataException.Finding}, {@link #NOTHING} or {@link
 *     #UNDER_WAY}
 * @param retryAt when asking again makes sense, if that is known
 */
public record NotRefreshed(
        DateRange days, String code, @Nullable Instant retryAt) {
    /** The source answered, and has no value for a day of which we keep some. */
    public static final String NOTHING = "NO_DATA";
    /** The source has not answered yet; what it says will be kept. */
    public static final String UNDER_WAY = "NOT_YET_COLLECTED";
}
