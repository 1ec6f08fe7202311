package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.UpstreamStatus;
import fr.myelectricaldata.metering.pipeline.HoleReasons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how collections go, and decides what a failure means for the next turn. */
@Component
class CollectionLedger {
    private static final int ATTEMPTS = 5;

    private final CollectionTable table;
    private final UpstreamStatus upstream;
    private final Clock clock;

    CollectionLedger(CollectionTable table, UpstreamStatus upstream, Clock clock) {
        this.table = table;
        this.upstream = upstream;
        this.clock = clock;
    }

    CollectionRow started(UsagePoint point, CollectionRow row) {
        return save(point, row.started(clock.instant()));
    }

    CollectionRow asking(UsagePoint point, CollectionRow row, DateRange days, int chunksLeft) {
        return row.historyOpen() ? save(point, row.asking(days, chunksLeft)) : row;
    }

    CollectionRow reached(UsagePoint point, CollectionRow row, DateRange days, @Nullable LocalDate newest) {
        return row.historyOpen() ? save(point, row.reached(days, newest, clock.instant())) : row;
    }

    /** @param reason why there is nothing more to collect, or null when Enedis has nothing older */
    void finished(UsagePoint point, CollectionRow row, Hole.@Nullable Reason reason) {
        boolean whole = reason == null || reason == Hole.Reason.BEFORE_ACTIVATION;
        if (row.historyOpen()) {
            save(point, row.ended(whole ? State.DONE : State.NOT_AVAILABLE, reason, clock.instant()));
        } else {
            dailyFinished(point, row.dailyDone(false, clock.instant()));
        }
    }

    /** What was refused before is given again. */
    void revived(UsagePoint point, CollectionRow row) {
        dailyFinished(point, row.dailyDone(true, clock.instant()));
    }

    private void dailyFinished(UsagePoint point, CollectionRow row) {
        save(point, row);
        table.dailyDone(point.id(), row.measure());
    }

    CollectionTurn failed(UsagePoint point, CollectionRow row, DateRange chunk, Throwable failure, int chunks) {
        Hole.Reason reason = HoleReasons.of(failure);
        if (failure instanceof MeterDataException refusal && lasting(refusal.finding())) {
            finished(point, row, reason);
            return new CollectionTurn(chunks, null, 0, reason == Hole.Reason.CONSENT_LOST);
        }
        if (row.trouble().failures() >= ATTEMPTS && concernsThisChunk(failure, row)) {
            return givenUp(point, row, chunk, chunks);
        }
        CollectionRow paused = save(point, row.failed(reason, clock.instant()));
        return new CollectionTurn(chunks, failure, paused.trouble().failures(), false);
    }

    /** One chunk that Enedis will not have must not keep the others away; the next daily look asks for it again. */
    private CollectionTurn givenUp(UsagePoint point, CollectionRow row, DateRange chunk, int chunks) {
        if (row.historyOpen()) {
            save(point, row.reached(chunk, row.reach().newest(), clock.instant()));
        } else {
            dailyFinished(point, row.dailyGivenUp(clock.instant()));
        }
        return CollectionTurn.of(chunks);
    }

    /** Enedis refused the request itself, or fails on it while it answers others. */
    private boolean concernsThisChunk(Throwable failure, CollectionRow row) {
        if (!(failure instanceof MeterDataException refusal)) {
            return false;
        }
        Instant others = upstream.snapshot().lastSuccess();
        return refusal.finding() == Finding.REFUSED
                || (refusal.finding() == Finding.UNAVAILABLE
                        && others != null
                        && others.isAfter(row.times().updatedAt()));
    }

    private static boolean lasting(Finding finding) {
        return switch (finding) {
            case NO_SUCH_DIRECTION, CURVE_NOT_ENABLED, NOT_HOLDER, CONSENT_LOST, UNKNOWN_POINT -> true;
            default -> false;
        };
    }

    /** The demonstration takes no call and is none of the points that an operator counts. */
    private CollectionRow save(UsagePoint point, CollectionRow row) {
        CollectionRow saved = point.origin() == Origin.ENEDIS ? row : row.uncounted();
        table.save(point.id(), saved);
        return saved;
    }
}
