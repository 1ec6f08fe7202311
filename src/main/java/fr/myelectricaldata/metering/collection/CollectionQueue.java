package fr.myelectricaldata.metering.collection;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointAttached;
import fr.myelectricaldata.meter.UsagePointDeleted;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders collections when something happens to a point. */
@Component
class CollectionQueue {
    private final CollectionTable table;
    private final ReadingArchive archive;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CollectionQueue(
            CollectionTable table,
            ReadingArchive archive,
            SchedulerClient scheduler,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.archive = archive;
        this.scheduler = scheduler;
        this.transaction = new TransactionTemplate(transactions);
        // The event comes after a commit, when the old transaction still looks active but saves nothing any more.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @EventListener
    void on(UsagePointAttached event) {
        UsagePoint point = event.point();
        transaction.executeWithoutResult(status -> {
            for (Measure measure : EnumSet.allOf(Measure.class)) {
                if (event.renewed()) {
                    archive.changeHeader(Series.of(point, measure), SeriesHeader::renewed);
                }
                table.orderOwedHistory(point, measure, clock.instant());
            }
            CollectionTasks.schedule(scheduler, point.id(), clock.instant());
        });
    }

    /** A refusal is forgotten and the series collected, if it can be had now. */
    void again(UsagePoint point, Measure measure) {
        transaction.executeWithoutResult(status -> {
            archive.changeHeader(Series.of(point, measure), header -> header.withVerdict(null));
            table.orderHistory(point, measure, clock.instant());
            CollectionTasks.schedule(scheduler, point.id(), clock.instant());
        });
    }

    @EventListener
    void on(ConsentLost event) {
        table.stop(event.point().id(), Hole.Reason.CONSENT_LOST, clock.instant());
    }

    @EventListener
    void on(UsagePointDeleted event) {
        table.deleteAllOf(event.point().id());
        CollectionTasks.cancel(scheduler, event.point().id());
    }

    @EventListener
    void on(AccountDeleted event) {
        table.deleteAllOf(event.account());
    }
}
