package fr.myelectricaldata.common;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns Enedis's wall-clock stamps into instants. In the autumn an hour's stamps come twice: the first is summer time,
 * the second winter time, whether the list is in the order of time, sorted by stamp, or backwards.
 */
public final class LocalStamps {
    private static final ZoneRules RULES = Paris.ZONE.getRules();

    private final Map<LocalDateTime, Integer> occurrences = new HashMap<>();
    private final Map<LocalDateTime, Integer> seen = new HashMap<>();
    private boolean winterReached;

    private LocalStamps(List<LocalDateTime> stamps) {
        stamps.forEach(stamp -> occurrences.merge(stamp, 1, Integer::sum));
    }

    /**
     * @param stamps as they came; those of values that are missing belong to it, since they count as occurrences
     * @return one instant for each stamp, in the same order; null for a time that the spring day does not have
     */
    public static List<@Nullable Instant> instants(List<LocalDateTime> stamps) {
        boolean backwards = backwards(stamps);
        List<LocalDateTime> forwards = backwards ? stamps.reversed() : stamps;
        LocalStamps walk = new LocalStamps(forwards);
        List<@Nullable Instant> instants = new ArrayList<>(stamps.size());
        for (LocalDateTime stamp : forwards) {
            instants.add(walk.next(stamp));
        }
        if (backwards) {
            Collections.reverse(instants);
        }
        return instants;
    }

    /** The autumn hour goes once against the direction of its list, so a majority tells. */
    private static boolean backwards(List<LocalDateTime> stamps) {
        int rises = 0;
        int falls = 0;
        for (int i = 1; i < stamps.size(); i++) {
            int order = stamps.get(i).compareTo(stamps.get(i - 1));
            rises += order > 0 ? 1 : 0;
            falls += order < 0 ? 1 : 0;
        }
        return falls > 2 * rises;
    }

    /** A single moment, with no neighbours to tell summer from winter by: summer. */
    public static Instant instant(LocalDateTime stamp) {
        return stamp.atZone(Paris.ZONE).toInstant();
    }

    private @Nullable Instant next(LocalDateTime stamp) {
        List<ZoneOffset> offsets = RULES.getValidOffsets(stamp);
        if (offsets.size() == 1) {
            winterReached = false;
            return stamp.toInstant(offsets.getFirst());
        }
        ZoneOffsetTransition change = RULES.getTransition(stamp);
        if (change.isGap()) {
            return stamp.equals(change.getDateTimeBefore()) ? change.getInstant() : null;
        }
        boolean second = seen.merge(stamp, 1, Integer::sum) > 1;
        // alone after a winter stamp: its summer twin is the one that is missing
        winterReached = second || (winterReached && occurrences.getOrDefault(stamp, 0) == 1);
        return stamp.toInstant(winterReached ? change.getOffsetAfter() : change.getOffsetBefore());
    }
}
