package fr.myelectricaldata.legacy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Hole.Reason;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What holes mean to a client of v1, which is told nothing of them beside the values. Days at the end that are not there yet
 * are simply left out, down to an empty list: clients ask for today and tomorrow all day long. A hole that will close and has
 * values after it is a refusal: clients sum what they get, or go on from its last day, and never come back for the rest.
 */
@Component
class IncompleteReadings {
    private static final Duration COLLECTING = Duration.ofMinutes(1);

    /** Holes that close by themselves; the first that is there decides. */
    private static final List<Reason> PASSING = List.of(
            Reason.NOT_YET_COLLECTED, Reason.QUOTA_EXCEEDED, Reason.BUDGET_EXHAUSTED, Reason.ENEDIS_UNAVAILABLE);

    /** Why there is nothing at all; the first that is there decides. */
    private static final List<Reason> LASTING = List.of(
            Reason.CONSENT_LOST,
            Reason.NO_SUCH_DIRECTION,
            Reason.CURVE_NOT_ENABLED,
            Reason.MISSING_AT_ENEDIS,
            Reason.INCOMPLETE_AT_ENEDIS,
            Reason.BEFORE_ACTIVATION,
            Reason.BEYOND_HISTORY);

    private final QuotaService quotas;
    private final Clock clock;

    IncompleteReadings(QuotaService quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /** The refusal to answer with; empty when the readings are an answer, even without a value. */
    Optional<DomainException> refusal(AccountId reader, Readings readings) {
        boolean nothing = readings.readings().isEmpty();
        LocalDate last = nothing
                ? LocalDate.MAX
                : Paris.dayOf(readings.readings().getLast().start());
        Set<Reason> reasons = readings.holes().stream()
                .filter(hole -> !hole.days().start().isAfter(last))
                .map(hole -> hole.reason())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
        return Stream.concat(PASSING.stream(), nothing ? LASTING.stream() : Stream.empty())
                .filter(reasons::contains)
                .findFirst()
                .map(reason -> failure(reader, reason));
    }

    private DomainException failure(AccountId reader, Reason reason) {
        return switch (reason) {
            case NOT_YET_COLLECTED -> NoReadingsException.yet(clock.instant().plus(COLLECTING));
            case QUOTA_EXCEEDED -> QuotaExceededException.upstream(quotas.usage(reader));
            case BUDGET_EXHAUSTED -> finding(Finding.BUDGET_EXHAUSTED);
            case ENEDIS_UNAVAILABLE -> finding(Finding.UNAVAILABLE);
            case CONSENT_LOST -> finding(Finding.CONSENT_LOST);
            case NO_SUCH_DIRECTION -> finding(Finding.NO_SUCH_DIRECTION);
            case CURVE_NOT_ENABLED -> finding(Finding.CURVE_NOT_ENABLED);
            case BEFORE_ACTIVATION -> finding(Finding.BEFORE_ACTIVATION);
            case BEYOND_HISTORY -> finding(Finding.BEYOND_HISTORY);
            case MISSING_AT_ENEDIS, INCOMPLETE_AT_ENEDIS, NOT_YET_PUBLISHED -> NoReadingsException.atEnedis();
        };
    }

    private static MeterDataException finding(Finding finding) {
        return new MeterDataException(finding, "there is no value in the range");
    }
}
