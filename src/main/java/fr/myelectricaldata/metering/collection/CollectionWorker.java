package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.MeteringSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One turn of one point: a bounded number of chunks, then the next point has its turn. */
@Component
class CollectionWorker {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final UsagePointService points;
    private final CollectionTable table;
    private final SeriesCollector collector;
    private final MeteringSettings settings;
    private final Clock clock;

    CollectionWorker(
            UsagePointService points,
            CollectionTable table,
            SeriesCollector collector,
            MeteringSettings settings,
            Clock clock) {
        this.points = points;
        this.table = table;
        this.collector = collector;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return when the point wants its next turn; nothing when all its work is done */
    Optional<Instant> work(UUID id) {
        Optional<UsagePoint> found = points.find(id).filter(UsagePoint::collectable);
        if (found.isEmpty()) {
            return stopped(id);
        }
        int calls = settings.callsPerTurn();
        for (CollectionRow row : table.of(id)) {
            if (calls > 0 && row.open()) {
                CollectionTurn turn = collector.work(found.get(), row, calls);
                calls -= turn.chunks();
                if (turn.consentLost()) {
                    return stopped(id);
                }
                if (turn.failed()) {
                    return Optional.of(clock.instant().plus(pauseAfter(turn.failures(), turn.wait(clock.instant()))));
                }
            }
        }
        return stillOpen(id) ? Optional.of(clock.instant()) : Optional.empty();
    }

    private Optional<Instant> stopped(UUID id) {
        table.stop(id, Hole.Reason.CONSENT_LOST, clock.instant());
        return Optional.empty();
    }

    boolean stillOpen(UUID id) {
        return table.of(id).stream().anyMatch(CollectionRow::open);
    }

    /** Doubles with every failure in a row, but never ends before the source said that it is worth a try. */
    static Duration pauseAfter(int failures, Duration atLeast) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures - 1L, 0, 10));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return bounded.compareTo(atLeast) > 0 ? bounded : atLeast;
    }
}
