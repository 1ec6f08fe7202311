package fr.myelectricaldata.metering.collection;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.myelectricaldata.metering.CollectionMonitor;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.metering.UpstreamStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts the collection's rows and reads the scheduler's. */
@Service
class CollectionWatch implements CollectionMonitor {
    /** Counting all points means reading them all, so it is done once a minute at most. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Counted(DailyOrder.Load load, Instant at) {}

    private final DailyOrder orders;
    private final CollectionCounts counts;
    private final UpstreamStatus upstream;
    private final SchedulerClient scheduler;
    private final Clock clock;
    private volatile @Nullable Counted counted;

    CollectionWatch(
            DailyOrder orders,
            CollectionCounts counts,
            UpstreamStatus upstream,
            SchedulerClient scheduler,
            Clock clock) {
        this.orders = orders;
        this.counts = counts;
        this.upstream = upstream;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public CollectionOverview overview() {
        return new CollectionOverview(
                daily(),
                counts.history(),
                counts.pointsCollectedSince(clock.instant().minus(Duration.ofHours(1))),
                counts.troubles(),
                upstream.snapshot());
    }

    private DailyOrder.Load load() {
        Instant now = clock.instant();
        Counted known = counted;
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Counted(orders.load(), now);
            counted = known;
        }
        return known.load();
    }

    private CollectionOverview.Daily daily() {
        DailyOrder.Load load = load();
        int callsPerHour = upstream.backgroundCallsPerHour();
        DailyPlan plan = DailyPlan.of(load.calls(), callsPerHour);
        Optional<ScheduledExecution<Object>> task = scheduler.getScheduledExecution(CollectionTasks.YESTERDAY);
        @Nullable Instant last = task.map(ScheduledExecution::getLastSuccess).orElse(null);
        return new CollectionOverview.Daily(
                load.points(),
                load.calls(),
                callsPerHour,
                plan.everyDays(),
                plan.spread(),
                counts.pointsDue(),
                last,
                task.map(ScheduledExecution::getExecutionTime).orElse(null));
    }
}
