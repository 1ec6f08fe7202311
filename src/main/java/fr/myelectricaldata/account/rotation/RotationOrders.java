package fr.myelectricaldata.account.rotation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.myelectricaldata.account.DataKeyReplaced;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders the work in the transaction that made it necessary: there is never the one without the other. */
@Component
class RotationOrders {
    private final KeyRotator rotator;
    private final SchedulerClient scheduler;
    private final Clock clock;

    RotationOrders(KeyRotator rotator, SchedulerClient scheduler, Clock clock) {
        this.rotator = rotator;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void order(DataKeyReplaced replaced) {
        rotator.begin(replaced);
        scheduler.schedule(RotationTasks.turnOf(replaced), clock.instant());
    }
}
