package fr.myelectricaldata.admin.stats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was sampled, step by step. */
public final class History {
    private final Stretch stretch;
    private final List<Instant> axis;
    private final Map<Instant, Map<Statistic, Map<String, Long>>> steps = new HashMap<>();
    private final Map<String, Long> routes;
    private final int callsPerHour;

    /**
     * @param axis the beginning of each step, ascending
     * @param samples of those steps; others are passed over
     * @param routes units of the whole stretch by label of {@link Statistic#ROUTE}
     * @param callsPerHour that Enedis grants now, per API family
     */
    History(Stretch stretch, List<Instant> axis, List<Sample> samples, Map<String, Long> routes, int callsPerHour) {
        this.stretch = stretch;
        this.axis = List.copyOf(axis);
        this.routes = new TreeMap<>(routes);
        this.callsPerHour = callsPerHour;
        samples.forEach(sample -> steps.computeIfAbsent(sample.at(), at -> new HashMap<>())
                .computeIfAbsent(sample.statistic(), statistic -> new HashMap<>())
                .put(sample.label(), sample.value()));
    }

    public Stretch stretch() {
        return stretch;
    }

    public List<Instant> axis() {
        return axis;
    }

    public int callsPerHour() {
        return callsPerHour;
    }

    /** Was nothing sampled yet? */
    public boolean empty() {
        return axis.stream().noneMatch(this::sampled);
    }

    private boolean sampled(Instant at) {
        return steps.getOrDefault(at, Map.of()).containsKey(Statistic.USERS);
    }

    /** Labels that occur, in their order. */
    public SortedSet<String> labels(Statistic statistic) {
        SortedSet<String> labels = new TreeSet<>();
        axis.forEach(at -> labels.addAll(of(at, statistic).keySet()));
        return labels;
    }

    /** One value a step; null where nothing was sampled, 0 where the sample did not name the label. */
    public List<@Nullable Long> of(Statistic statistic, String label) {
        List<@Nullable Long> values = new ArrayList<>();
        for (Instant at : axis) {
            values.add(sampled(at) ? of(at, statistic).getOrDefault(label, 0L) : null);
        }
        return values;
    }

    public long total(Statistic statistic, String label) {
        return axis.stream()
                .mapToLong(at -> of(at, statistic).getOrDefault(label, 0L))
                .sum();
    }

    private Map<String, Long> of(Instant at, Statistic statistic) {
        return steps.getOrDefault(at, Map.of()).getOrDefault(statistic, Map.of());
    }

    /** The busiest first. */
    public List<RouteUse> routes() {
        return RouteUse.of(routes);
    }
}
