package fr.myelectricaldata.metering.collection;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.UpstreamStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders a look for new and unsettled days at every point whose turn it is. Ordering twice orders once. */
@Component
class DailyOrder {
    private static final int PAGE = 500;

    private final UsagePointService points;
    private final CollectionTable table;
    private final UpstreamStatus upstream;
    private final Clock clock;

    DailyOrder(UsagePointService points, CollectionTable table, UpstreamStatus upstream, Clock clock) {
        this.points = points;
        this.table = table;
        this.upstream = upstream;
        this.clock = clock;
    }

    void place(SchedulerClient scheduler) {
        DailyPlan plan = plan();
        Instant now = clock.instant();
        forEachPage(page -> order(
                scheduler,
                plan,
                page.stream()
                        .filter(point -> plan.due(point.id(), Paris.dayOf(now)))
                        .toList(),
                now));
    }

    /** What the points of today need, against what Enedis grants. */
    DailyPlan plan() {
        return DailyPlan.of(load().calls(), upstream.backgroundCallsPerHour());
    }

    /**
     * All points that are collected.
     *
     * @param points those of Enedis
     * @param calls that one look at each of them takes
     */
    record Load(long points, long calls) {}

    Load load() {
        long[] sum = new long[2];
        forEachPage(page -> page.forEach(point -> {
            int calls = DailyPlan.callsFor(point);
            sum[0] += calls == 0 ? 0 : 1;
            sum[1] += calls;
        }));
        return new Load(sum[0], sum[1]);
    }

    private void order(SchedulerClient scheduler, DailyPlan plan, List<UsagePoint> due, Instant now) {
        Map<UsagePoint, Set<Measure>> series =
                due.stream().collect(Collectors.toMap(point -> point, DailyPlan::measuresOf));
        table.orderDaily(series, now);
        due.forEach(point -> CollectionTasks.schedule(scheduler, point.id(), now.plus(plan.after(point.id()))));
    }

    private void forEachPage(Consumer<List<UsagePoint>> work) {
        List<UsagePoint> page = pageAfter(null);
        while (!page.isEmpty()) {
            work.accept(page);
            page = pageAfter(page.getLast().id());
        }
    }

    private List<UsagePoint> pageAfter(@Nullable UUID after) {
        return points.collectable(after, PAGE);
    }
}
