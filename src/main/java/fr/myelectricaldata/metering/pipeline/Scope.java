package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Direction;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of a series that can exist at its source.
 *
 * @param oldest the first of them
 * @param below why there is nothing before it
 * @param newest the last of them
 * @param today the publication day
 * @param absent does the contract say that the point has no such direction?
 */
public record Scope(LocalDate oldest, Hole.Reason below, LocalDate newest, LocalDate today, boolean absent) {
    public static Scope of(UsagePoint point, Measure measure, SeriesHeader header, Instant now) {
        LocalDate oldest = measure.oldestDay(Paris.dayOf(now));
        Hole.Reason below = Hole.Reason.BEYOND_HISTORY;
        LocalDate activation = activation(point.contract(), measure.direction());
        if (activation != null && activation.isAfter(oldest)) {
            oldest = activation;
            below = Hole.Reason.BEFORE_ACTIVATION;
        }
        SeriesHeader.Floor floor = header.floor();
        if (floor != null && floor.firstDay().isAfter(oldest)) {
            oldest = floor.firstDay();
            below = floor.reason();
        }
        boolean absent = !directionOf(point.contract(), measure.direction());
        return new Scope(oldest, below, Publication.newestDay(now), Publication.dayOf(now), absent);
    }

    private static @Nullable LocalDate activation(@Nullable Contract contract, Direction direction) {
        if (contract == null) {
            return null;
        }
        return direction == Direction.CONSUMPTION ? contract.consumptionActivation() : contract.productionActivation();
    }

    /** An unknown contract, or one that names no direction at all, rules nothing out. */
    private static boolean directionOf(@Nullable Contract contract, Direction direction) {
        if (contract == null || (!contract.consumption() && !contract.production())) {
            return true;
        }
        return direction == Direction.CONSUMPTION ? contract.consumption() : contract.production();
    }

    /** All days that can exist, if there is any. */
    public Optional<DateRange> all() {
        return DateRange.between(oldest, newest.plusDays(1));
    }

    Optional<DateRange> within(DateRange asked) {
        return all().flatMap(asked::intersection);
    }
}
