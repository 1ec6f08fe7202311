package fr.myelectricaldata.metering.collection;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.myelectricaldata.meter.PointMemory;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a point was collected means nothing once its readings are gone: the history is ordered again, behind everything
 * more urgent. A turn that is under way writes its old place no more; see {@link CollectionTable#save}.
 */
@Component
@Order(2)
class CollectionMemory implements PointMemory {
    private final CollectionTable table;
    private final SchedulerClient scheduler;
    private final Clock clock;

    CollectionMemory(CollectionTable table, SchedulerClient scheduler, Clock clock) {
        this.table = table;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int clear(UsagePoint point) {
        table.deleteAllOf(point.id());
        if (point.collectable()) {
            Instant now = clock.instant();
            EnumSet.allOf(Measure.class).forEach(measure -> table.orderHistory(point, measure, now));
            CollectionTasks.schedule(scheduler, point.id(), now);
        }
        return 0;
    }
}
