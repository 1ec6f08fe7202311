package fr.myelectricaldata.metering.collection;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Measure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders a look for new and unsettled days at every point, spread over an hour so that Enedis sees no wave. */
@Component
class DailyOrder {
    private static final int PAGE = 500;
    private static final long SPREAD = Duration.ofHours(1).toSeconds();

    private final UsagePointService points;
    private final CollectionTable table;
    private final Clock clock;

    DailyOrder(UsagePointService points, CollectionTable table, Clock clock) {
        this.points = points;
        this.table = table;
        this.clock = clock;
    }

    void place(SchedulerClient scheduler) {
        List<UsagePoint> page = pageAfter(null);
        while (!page.isEmpty()) {
            page.forEach(point -> place(scheduler, point));
            page = pageAfter(page.getLast().id());
        }
    }

    private List<UsagePoint> pageAfter(@Nullable UUID after) {
        return points.collectable(after, PAGE);
    }

    private void place(SchedulerClient scheduler, UsagePoint point) {
        Instant now = clock.instant();
        EnumSet.allOf(Measure.class).forEach(measure -> table.orderDaily(point, measure, now));
        CollectionTasks.schedule(scheduler, point.id(), now.plusSeconds(jitterOf(point.id())));
    }

    /** Always the same for a point, so that its days come 24 hours apart. */
    static long jitterOf(UUID point) {
        return Math.floorMod(point.getLeastSignificantBits() ^ point.getMostSignificantBits(), SPREAD);
    }
}
