package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.archive.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The flights of this process, by series. A visitor takes note of the landings so far, looks into the archive, then
 * boards; had a flight landed in between, the look was stale and nothing is booked. So no day is asked for twice.
 */
@Component
class FlightBoard {
    private final Map<Series, Lane> lanes = new HashMap<>();

    private static final class Lane {
        final List<Flight> flights = new ArrayList<>();
        int visitors;
        long landings;
    }

    /** @param own flights that this visitor has to make; {@code shared} ones are under way already */
    record Boarding(List<Flight> own, List<Flight> shared) {
        List<Flight> all() {
            List<Flight> all = new ArrayList<>(own);
            all.addAll(shared);
            return all;
        }
    }

    final class Visit implements AutoCloseable {
        private final Series series;
        private final long landings;

        private Visit(Series series, long landings) {
            this.series = series;
            this.landings = landings;
        }

        /** Nothing when the visitor has to look again. */
        Optional<Boarding> board(NavigableSet<LocalDate> wanted, boolean verdictKnown) {
            return FlightBoard.this.board(this, wanted, verdictKnown);
        }

        @Override
        public void close() {
            leave(series);
        }
    }

    synchronized Visit enter(Series series) {
        Lane lane = lanes.computeIfAbsent(series, any -> new Lane());
        lane.visitors++;
        return new Visit(series, lane.landings);
    }

    private synchronized void leave(Series series) {
        Lane lane = lane(series);
        lane.visitors--;
        forgetIfEmpty(series, lane);
    }

    private synchronized Optional<Boarding> board(Visit visit, NavigableSet<LocalDate> wanted, boolean verdictKnown) {
        Lane lane = lane(visit.series);
        if (lane.landings != visit.landings && !wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Flight> shared = lane.flights.stream()
                .filter(flight -> flight.carriesAny(wanted))
                .toList();
        NavigableSet<LocalDate> uncovered = new TreeSet<>(wanted);
        shared.forEach(flight -> uncovered.removeIf(flight.days()::contains));
        List<Flight> own = new ArrayList<>();
        for (DateRange call : FetchPlan.of(uncovered, visit.series.measure().daysPerCall())) {
            own.add(new Flight(visit.series, call, verdictKnown));
        }
        lane.flights.addAll(own);
        return Optional.of(new Boarding(own, shared));
    }

    /** Takes the flight off the board first, so that whoever is told of the landing finds its days stored. */
    synchronized void land(Flight flight) {
        Lane lane = lane(flight.series());
        lane.flights.remove(flight);
        lane.landings++;
        forgetIfEmpty(flight.series(), lane);
    }

    private Lane lane(Series series) {
        Lane lane = lanes.get(series);
        if (lane == null) {
            throw new IllegalStateException("no visitor and no flight of this series");
        }
        return lane;
    }

    private void forgetIfEmpty(Series series, Lane lane) {
        if (lane.visitors == 0 && lane.flights.isEmpty()) {
            lanes.remove(series);
        }
    }
}
