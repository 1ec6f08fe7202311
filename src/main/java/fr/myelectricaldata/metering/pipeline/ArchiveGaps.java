package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Direction;
import fr.myelectricaldata.metering.Measure.Nature;
import fr.myelectricaldata.metering.RecentGaps;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Looks for gaps in the last two weeks of the archive. */
@Service
class ArchiveGaps implements RecentGaps {
    /** Enedis publishes on the next morning; a day that is late by less is no news. */
    static final int PATIENCE_DAYS = 3;

    /** One day that Enedis lost for ever concerns nobody. */
    static final int FEWEST = 2;

    private static final int WINDOW_DAYS = 14;

    private final ReadingArchive archive;
    private final CollectionService collections;
    private final Clock clock;

    ArchiveGaps(ReadingArchive archive, CollectionService collections, Clock clock) {
        this.archive = archive;
        this.collections = collections;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> firstMissing(UsagePoint point) {
        LocalDate last = Publication.newestDay(clock.instant()).minusDays(PATIENCE_DAYS);
        LocalDate attached = Paris.dayOf(point.attachedAt());
        LocalDate window = last.minusDays(WINDOW_DAYS - 1L);
        LocalDate first = attached.isAfter(window) ? attached : window;
        return DateRange.between(first, last.plusDays(1)).flatMap(days -> firstMissing(point, days));
    }

    private Optional<LocalDate> firstMissing(UsagePoint point, DateRange days) {
        Set<Measure> refused = refused(point);
        return EnumSet.allOf(Direction.class).stream()
                .flatMap(direction -> firstMissing(point, direction, days, refused).stream())
                .min(LocalDate::compareTo);
    }

    /** What Enedis said that there is none of, and histories that are still on their way. */
    private Set<Measure> refused(UsagePoint point) {
        return collections.progressOf(point.holder(), point.number()).stream()
                .filter(progress -> progress.state() == State.NOT_AVAILABLE
                        || progress.state() == State.WAITING
                        || progress.state() == State.RUNNING)
                .map(CollectionProgress::measure)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Optional<LocalDate> firstMissing(
            UsagePoint point, Direction direction, DateRange days, Set<Measure> refused) {
        Measure energy = Measure.of(direction, Nature.DAILY_ENERGY);
        Measure curve = Measure.of(direction, Nature.LOAD_CURVE);
        if (refused.contains(energy)) {
            return Optional.empty();
        }
        Set<LocalDate> held = new HashSet<>();
        Instant now = clock.instant();
        LocalDate oldest = days.start();
        for (Measure measure : List.of(energy, curve)) {
            StoredSeries stored = archive.outline(Series.of(point, measure), days);
            Scope scope = Scope.of(point, measure, stored.header(), now);
            if (scope.absent()) {
                return Optional.empty();
            }
            if (measure == energy && scope.oldest().isAfter(oldest)) {
                oldest = scope.oldest();
            }
            stored.days().values().stream()
                    .filter(day -> !day.readings().isEmpty())
                    .forEach(day -> held.add(day.day()));
        }
        if (direction == Direction.PRODUCTION && held.isEmpty() && !producing(point)) {
            return Optional.empty();
        }
        LocalDate from = oldest;
        List<LocalDate> missing = days.days()
                .filter(day -> !day.isBefore(from) && !held.contains(day))
                .toList();
        return missing.size() < FEWEST ? Optional.empty() : Optional.of(missing.getFirst());
    }

    private static boolean producing(UsagePoint point) {
        return point.contract() != null && point.contract().production();
    }
}
