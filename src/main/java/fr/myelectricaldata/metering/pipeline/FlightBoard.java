package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
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

    /**
     * @param own flights that this visitor has to make
     * @param shared flights that are booked already
     * @param left days that no flight carries, because none was to be booked for them
     */
    record Boarding(List<Flight> own, List<Flight> shared, NavigableSet<LocalDate> left) {}

    /** How a visitor's own flights are made; {@code may} they be booked at all? */
    record Terms(boolean may, Urgency urgency, boolean verdictKnown) {}

    final class Visit implements AutoCloseable {
        private final Series series;
        private final long landings;

        private Visit(Series series, long landings) {
            this.series = series;
            this.landings = landings;
        }

        /** The days that no flight carries at this moment. */
        NavigableSet<LocalDate> uncovered(NavigableSet<LocalDate> wanted) {
            return FlightBoard.this.uncovered(series, wanted);
        }

        /** Nothing when the visitor has to look again. */
        Optional<Boarding> board(NavigableSet<LocalDate> wanted, Terms terms) {
            return FlightBoard.this.board(this, wanted, terms);
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

    private synchronized NavigableSet<LocalDate> uncovered(Series series, NavigableSet<LocalDate> wanted) {
        NavigableSet<LocalDate> uncovered = new TreeSet<>(wanted);
        lane(series).flights.forEach(flight -> uncovered.removeIf(flight.days()::contains));
        return uncovered;
    }

    private synchronized Optional<Boarding> board(Visit visit, NavigableSet<LocalDate> wanted, Terms terms) {
        Lane lane = lane(visit.series);
        if (lane.landings != visit.landings && !wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Flight> shared = lane.flights.stream()
                .filter(flight -> flight.carriesAny(wanted))
                .toList();
        NavigableSet<LocalDate> uncovered = uncovered(visit.series, wanted);
        if (!terms.may()) {
            return Optional.of(new Boarding(List.of(), shared, uncovered));
        }
        List<Flight> own = new ArrayList<>();
        for (DateRange call : FetchPlan.of(uncovered, visit.series.measure().daysPerCall())) {
            own.add(new Flight(visit.series, call, terms.verdictKnown(), terms.urgency()));
        }
        lane.flights.addAll(own);
        return Optional.of(new Boarding(own, shared, new TreeSet<>()));
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
