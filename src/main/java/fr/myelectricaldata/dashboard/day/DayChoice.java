package fr.myelectricaldata.dashboard.day;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.PointStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that have a curve.
 *
 * @param oldest null when there is none
 * @param without ranges between oldest and newest that have none at all
 */
record DayChoice(@Nullable LocalDate oldest, @Nullable LocalDate newest, List<DateRange> without) {
    static DayChoice of(PointStatus status, Measure measure) {
        PointStatus.Series series = status.series().stream()
                .filter(one -> one.measure() == measure)
                .findFirst()
                .orElseThrow();
        return new DayChoice(
                series.oldest(),
                series.newest(),
                series.missing().stream()
                        .filter(gap -> gap.reason() != Hole.Reason.INCOMPLETE_AT_ENEDIS)
                        .map(PointStatus.Missing::days)
                        .toList());
    }
}
