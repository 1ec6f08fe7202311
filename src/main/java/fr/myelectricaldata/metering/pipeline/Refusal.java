package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.util.List;
import java.util.Optional;

/** When there is not one value to answer with: the failure to throw, if it was a failure and not just nothing. */
final class Refusal {
    private Refusal() {}

    static Optional<RuntimeException> of(StoredSeries stored, Scope scope, List<Flight> flights, ReadingQuery query) {
        if (!flights.isEmpty()) {
            boolean allFailed =
                    flights.stream().allMatch(flight -> flight.failure().isPresent());
            return allFailed ? flights.getFirst().failure().map(Refusal::fresh) : Optional.empty();
        }
        if (scope.within(query.days()).isEmpty()) {
            return Optional.empty();
        }
        SeriesHeader.Verdict verdict = stored.header().verdict();
        if (verdict != null && verdict.standsOn(scope.today())) {
            return Optional.of(new MeterDataException(verdict.finding(), "the source refused this series before"));
        }
        return scope.absent()
                ? Optional.of(new MeterDataException(
                        Finding.NO_SUCH_DIRECTION, "the contract of the point has no such direction"))
                : Optional.empty();
    }

    /** Many readers may wait for one flight: each gets an exception of its own. */
    private static RuntimeException fresh(Throwable failure) {
        if (failure instanceof MeterDataException refusal) {
            MeterDataException own = new MeterDataException(
                    refusal.finding(),
                    "the source did not answer",
                    refusal.retryAt().orElse(null));
            own.initCause(refusal);
            return own;
        }
        return failure instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("readings could not be fetched", failure);
    }
}
