package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.NotRefreshed;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import fr.myelectricaldata.metering.archive.StoredDay;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The days of a forced answer whose values were kept from before, because their source did not give them anew. */
record Kept(Scope scope, List<Flight> flights, boolean collectable) {
    private record Why(String code, Optional<Instant> retryAt) {}

    Optional<NotRefreshed> of(StoredSeries stored, DateRange asked) {
        TreeMap<LocalDate, Why> kept = new TreeMap<>();
        stored.days().subMap(asked.start(), true, asked.end(), false).values().stream()
                .filter(day -> !day.readings().isEmpty())
                .map(StoredDay::day)
                .forEach(day -> why(day, stored.header()).ifPresent(why -> kept.put(day, why)));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Why newest = kept.lastEntry().getValue();
        return Optional.of(new NotRefreshed(
                DateRange.closed(kept.firstKey(), kept.lastKey()),
                newest.code(),
                newest.retryAt().orElse(null)));
    }

    private Optional<Why> why(LocalDate day, SeriesHeader header) {
        if (!collectable) {
            return Optional.of(why(lostBecause(header)));
        }
        Optional<Flight> flight =
                flights.stream().filter(any -> any.days().contains(day)).findFirst();
        if (flight.isPresent() && flight.get().brought(day)) {
            return Optional.empty();
        }
        Optional<Throwable> failure = flight.flatMap(Flight::failure);
        if (failure.isPresent()) {
            return failure.map(Kept::why);
        }
        if (flight.isPresent() && !flight.get().landing().isDone()) {
            return Optional.of(new Why(NotRefreshed.UNDER_WAY, Optional.empty()));
        }
        if (day.isBefore(scope.oldest())) {
            boolean young = scope.below() == Hole.Reason.BEFORE_ACTIVATION;
            return Optional.of(why(young ? Finding.BEFORE_ACTIVATION : Finding.BEYOND_HISTORY));
        }
        return Optional.of(new Why(NotRefreshed.NOTHING, Optional.empty()));
    }

    private static Finding lostBecause(SeriesHeader header) {
        boolean moved = header.verdict() != null && header.verdict().finding() == Finding.NOT_HOLDER;
        return moved ? Finding.NOT_HOLDER : Finding.CONSENT_LOST;
    }

    private static Why why(Finding finding) {
        return why(new MeterDataException(finding, "it was not asked for"));
    }

    /** What is no word of the source is a fault on the way to it, as {@link HoleReasons} says too. */
    private static Why why(Throwable failure) {
        return failure instanceof MeterDataException refusal
                ? new Why(refusal.code().value(), refusal.retryAt())
                : why(Finding.UNAVAILABLE);
    }
}
