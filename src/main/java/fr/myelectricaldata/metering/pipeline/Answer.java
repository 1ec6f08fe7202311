package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.archive.StoredDay;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an answer together: the values in order, and for every day that is not whole the reason. */
final class Answer {
    private final StoredSeries stored;
    private final Scope scope;
    private final List<Flight> flights;
    private final boolean collectable;

    Answer(StoredSeries stored, Scope scope, List<Flight> flights, boolean collectable) {
        this.stored = stored;
        this.scope = scope;
        this.flights = flights;
        this.collectable = collectable;
    }

    Readings to(ReadingQuery query, int upstreamCalls) {
        DateRange days = clipped(query.days());
        List<Reading> readings = stored.days().values().stream()
                .flatMap(day -> day.readings().stream())
                .toList();
        return new Readings(
                query.point(),
                query.measure(),
                days,
                readings,
                holes(query.days(), days),
                upstreamCalls,
                query.freshness() == Freshness.REFRESH
                        ? new Kept(scope, flights, collectable)
                                .of(stored, query.days())
                                .orElse(null)
                        : null);
    }

    /** To what can exist, or is kept from when it could; what was asked when nothing of it can. */
    private DateRange clipped(DateRange asked) {
        LocalDate oldest = scope.oldest();
        if (!stored.days().isEmpty() && stored.days().firstKey().isBefore(oldest)) {
            oldest = stored.days().firstKey();
        }
        return DateRange.between(oldest, scope.newest().plusDays(1))
                .flatMap(asked::intersection)
                .orElse(asked);
    }

    private List<Hole> holes(DateRange asked, DateRange days) {
        if (days.start().isAfter(scope.newest())) {
            return List.of(new Hole(asked, Hole.Reason.NOT_YET_PUBLISHED));
        }
        if (stored.days().isEmpty() && !days.end().isAfter(scope.oldest())) {
            return List.of(new Hole(asked, scope.below()));
        }
        List<Hole> holes = new ArrayList<>();
        DateRange.between(asked.start(), days.start()).ifPresent(before -> holes.add(new Hole(before, scope.below())));
        LocalDate from = days.start();
        Hole.@Nullable Reason current = null;
        for (LocalDate day = days.start(); day.isBefore(days.end()); day = day.plusDays(1)) {
            Hole.Reason reason = reasonFor(day).orElse(null);
            if (!Objects.equals(reason, current)) {
                addRun(holes, from, day, current);
                from = day;
                current = reason;
            }
        }
        addRun(holes, from, days.end(), current);
        DateRange.between(days.end(), asked.end())
                .ifPresent(after -> holes.add(new Hole(after, Hole.Reason.NOT_YET_PUBLISHED)));
        return holes;
    }

    private static void addRun(List<Hole> holes, LocalDate from, LocalDate to, Hole.@Nullable Reason reason) {
        if (reason != null) {
            DateRange.between(from, to).ifPresent(run -> holes.add(new Hole(run, reason)));
        }
    }

    private Optional<Hole.Reason> reasonFor(LocalDate day) {
        StoredDay known = stored.days().get(day);
        if (known != null && known.settled()) {
            return Optional.empty();
        }
        if (day.isAfter(scope.newest())) {
            return Optional.of(Hole.Reason.NOT_YET_PUBLISHED);
        }
        if (day.isBefore(scope.oldest()) && (known == null || known.readings().isEmpty())) {
            return Optional.of(scope.below());
        }
        return inFlight(day).or(() -> known == null ? Optional.of(neverAsked()) : known.hole());
    }

    private Optional<Hole.Reason> inFlight(LocalDate day) {
        return flights.stream()
                .filter(flight -> flight.days().contains(day))
                .findFirst()
                .flatMap(flight -> flight.landing().isDone()
                        ? flight.failure().map(HoleReasons::of)
                        : Optional.of(Hole.Reason.NOT_YET_COLLECTED));
    }

    private Hole.Reason neverAsked() {
        if (scope.absent()) {
            return Hole.Reason.NO_SUCH_DIRECTION;
        }
        if (stored.header().verdict() != null) {
            return stored.header().verdict().reason();
        }
        return collectable ? Hole.Reason.NOT_YET_COLLECTED : Hole.Reason.CONSENT_LOST;
    }
}
