package fr.myelectricaldata.metering.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.PointStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Freshness and holes of a point on the wire. Ranges of days include both ends; times have their offset.
 *
 * @param collecting is Enedis still asked for this point?
 * @param consentEnd last day of the permission, when Enedis gave one
 * @param consentLostAt when the permission ended before that
 * @param newestPossibleDay the newest day that Enedis can have by now
 */
record StatusDocument(
        @JsonProperty("usage_point_id") String usagePointId,
        @Nullable String name,
        boolean collecting,
        @JsonProperty("consent_end") @Nullable LocalDate consentEnd,
        @JsonProperty("consent_lost_at") @Nullable OffsetDateTime consentLostAt,
        @JsonProperty("newest_possible_day") LocalDate newestPossibleDay,
        List<Series> measures) {

    /**
     * @param settledDays days that will not change any more
     * @param nextAttempt when Enedis is asked next, by itself
     */
    record Series(
            Measure measure,
            String unit,
            @JsonProperty("oldest_day") @Nullable LocalDate oldestDay,
            @JsonProperty("newest_day") @Nullable LocalDate newestDay,
            @JsonProperty("settled_days") int settledDays,
            @JsonProperty("missing_days") int missingDays,
            List<Missing> holes,
            @JsonProperty("next_attempt") @Nullable OffsetDateTime nextAttempt,
            @Nullable Collection collection) {}

    /**
     * @param reason stable; {@code explanation} and {@code advice} say it in the language asked for
     * @param nextAttempt the day on whose morning Enedis is asked again
     */
    record Missing(
            LocalDate start,
            LocalDate end,
            int days,
            Hole.Reason reason,
            String explanation,
            String advice,
            @JsonProperty("next_attempt") @Nullable LocalDate nextAttempt) {}

    /**
     * How far the collection of the history has come, from yesterday backwards.
     *
     * @param doneSteps calls to Enedis that are done, of {@code totalSteps} as far as is known
     * @param ahead points that are served before this one
     */
    record Collection(
            CollectionProgress.State state,
            @JsonProperty("done_steps") int doneSteps,
            @JsonProperty("total_steps") int totalSteps,
            int ahead,
            @JsonProperty("estimated_end") @Nullable OffsetDateTime estimatedEnd,
            @JsonProperty("stopped_because") Hole.@Nullable Reason stoppedBecause) {}

    static StatusDocument of(PointStatus status, ApiTexts texts) {
        UsagePoint point = status.point();
        return new StatusDocument(
                point.number().value(),
                point.name(),
                point.collectable(),
                point.consentEnd(),
                local(point.heldUntil()),
                status.newestPossible(),
                status.series().stream().map(series -> of(series, texts)).toList());
    }

    private static Series of(PointStatus.Series series, ApiTexts texts) {
        List<Missing> holes =
                series.missing().stream().map(hole -> of(hole, texts)).toList();
        return new Series(
                series.measure(),
                series.measure().unit(),
                series.oldest(),
                series.newest(),
                series.settledDays(),
                holes.stream().mapToInt(Missing::days).sum(),
                holes,
                local(series.nextAttempt()),
                of(series.collection()));
    }

    private static Missing of(PointStatus.Missing hole, ApiTexts texts) {
        return new Missing(
                hole.days().start(),
                hole.days().last(),
                hole.days().length(),
                hole.reason(),
                texts.text("status.hole." + hole.reason()),
                texts.text("status.advice." + hole.reason()),
                hole.nextAttempt());
    }

    private static @Nullable Collection of(@Nullable CollectionProgress progress) {
        return progress == null
                ? null
                : new Collection(
                        progress.state(),
                        progress.doneChunks(),
                        progress.totalChunks(),
                        progress.positionInQueue(),
                        local(progress.estimatedEnd()),
                        progress.stoppedBecause());
    }

    private static @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, Paris.ZONE);
    }
}
