package fr.myelectricaldata.metering.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long the intervals are that end at some moments. Files do not say it, and it may change within a file, when the
 * holder asks for half-hours instead of hours. Six equal distances in a row that end on the clock's own marks are a step;
 * a few longer ones are gaps in the steps around them: an hour between half-hours is a half-hour that is missing, not one
 * hour of that power.
 */
final class CurveSteps {
    private static final Set<Duration> KNOWN =
            Stream.of(5, 10, 15, 20, 30, 60).map(Duration::ofMinutes).collect(Collectors.toSet());
    private static final int RUN = 6;

    private final List<@Nullable Duration> distances = new ArrayList<>();
    private final List<@Nullable Duration> trusted = new ArrayList<>();
    private final @Nullable Duration shortest;

    private CurveSteps(List<Instant> ends) {
        for (int i = 0; i < ends.size(); i++) {
            distances.add(i == 0 ? null : Duration.between(ends.get(i - 1), ends.get(i)));
        }
        for (int i = 0; i < ends.size(); i++) {
            trusted.add(run(i) >= RUN && onTheMark(ends.get(i), distances.get(i)) ? distances.get(i) : null);
        }
        shortest = distances.stream()
                .flatMap(Stream::ofNullable)
                .filter(KNOWN::contains)
                .min(Duration::compareTo)
                .orElse(null);
    }

    private static boolean onTheMark(Instant end, @Nullable Duration step) {
        return step != null && end.getEpochSecond() % step.toSeconds() == 0;
    }

    static boolean known(Duration step) {
        return KNOWN.contains(step);
    }

    /** @param ends ascending, no two equal. @return null for those that cannot be told */
    static List<@Nullable Duration> of(List<Instant> ends) {
        CurveSteps steps = new CurveSteps(ends);
        List<@Nullable Duration> of = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            of.add(steps.at(i));
        }
        return of;
    }

    /** Length of the run of equal known distances to which this one belongs. */
    private int run(int index) {
        Duration distance = distances.get(index);
        if (distance == null || !KNOWN.contains(distance)) {
            return 0;
        }
        int first = index;
        while (first > 0 && distance.equals(distances.get(first - 1)) && index - first < RUN) {
            first--;
        }
        int last = index;
        while (last + 1 < distances.size() && distance.equals(distances.get(last + 1)) && last - index < RUN) {
            last++;
        }
        return last - first + 1;
    }

    private @Nullable Duration at(int index) {
        Duration own = trusted.get(index);
        if (own != null) {
            return own;
        }
        Duration around = Stream.of(nearest(index, -1), nearest(index, 1))
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .orElse(shortest);
        Duration distance = distances.get(index);
        boolean room = around != null && (distance == null || around.compareTo(distance) <= 0);
        return room ? around : null;
    }

    private Optional<Duration> nearest(int index, int direction) {
        int at = index + direction;
        while (at >= 0 && at < trusted.size() && trusted.get(at) == null) {
            at += direction;
        }
        return at >= 0 && at < trusted.size() ? Optional.of(Objects.requireNonNull(trusted.get(at))) : Optional.empty();
    }
}
