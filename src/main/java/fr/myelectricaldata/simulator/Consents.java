package fr.myelectricaldata.simulator;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.demo.household.Trait;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which consents stand. The numbers say most of it by themselves; only what was ordered in this process (revoked, other
 * holder, listed late) is remembered, and forgotten by a restart.
 */
@Component
@OnlyAsSimulator
class Consents {
    /** Calls to which a late point is not listed yet. */
    private static final int LATE_CALLS = 2;

    /** Why older consents for a meter do not count any more. */
    enum Ending {
        REVOKED,
        OTHER_HOLDER
    }

    private record Ended(Ending ending, Set<Long> givenSince) {}

    private final Clock clock;
    private final Map<MeterNumber, Ended> ended = new HashMap<>();
    private final Map<MeterNumber, Set<Authorisation>> given = new HashMap<>();
    private final Map<Long, Integer> asked = new HashMap<>();
    private int serial = new SecureRandom().nextInt(MeterNumber.SERIALS);

    Consents(Clock clock) {
        this.clock = clock;
    }

    /** A meter of its own for this consent, so that two people can choose the same household. */
    synchronized Authorisation accept(Household household, int days) {
        serial = (serial + 1) % MeterNumber.SERIALS;
        return accept(new MeterNumber(household, today(), serial), days);
    }

    /** Shares the same meter once more. */
    synchronized Authorisation accept(MeterNumber meter, int days) {
        Authorisation authorisation = new Authorisation(meter, today(), days);
        given.computeIfAbsent(meter, any -> new HashSet<>()).add(authorisation);
        Ended end = ended.get(meter);
        if (end != null) {
            end.givenSince().add(authorisation.id());
        }
        return authorisation;
    }

    synchronized void end(MeterNumber meter, Ending ending) {
        ended.put(meter, new Ended(ending, new HashSet<>()));
        given.remove(meter);
    }

    synchronized boolean active(Authorisation authorisation) {
        Ended end = ended.get(authorisation.meter());
        boolean standing = end == null || end.givenSince().contains(authorisation.id());
        return standing
                && !authorisation.start().isAfter(today())
                && authorisation.end().isAfter(today());
    }

    /** Counts the question: the grid operator is slow to list some points. */
    synchronized boolean listed(Authorisation authorisation) {
        return !authorisation.meter().household().is(Trait.LISTED_LATE)
                || asked.merge(authorisation.id(), 1, Integer::sum) > LATE_CALLS;
    }

    /** @throws EnedisError when nobody who holds the meter consents today */
    synchronized void check(MeterNumber meter) {
        Ended end = ended.get(meter);
        if (end != null && end.givenSince().isEmpty()) {
            throw end.ending() == Ending.REVOKED ? EnedisError.noConsent() : EnedisError.notHolder();
        }
        Set<Authorisation> known = given.getOrDefault(meter, Set.of());
        if (!known.isEmpty() && known.stream().noneMatch(this::active)) {
            throw EnedisError.noConsent();
        }
    }

    synchronized void reset() {
        ended.clear();
        asked.clear();
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
