package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.meter.UsagePointDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Readings go with their point. Once inside the deleting transaction, and once after it for what was stored meanwhile;
 * a chunk that arrives later still finds no point any more and takes its days back itself.
 */
@Component
class PointForgetting {
    private final BlockTable blocks;

    PointForgetting(BlockTable blocks) {
        this.blocks = blocks;
    }

    @EventListener
    void withThePoint(UsagePointDeleted event) {
        blocks.deleteAllOf(event.point().id());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void afterThePoint(UsagePointDeleted event) {
        blocks.deleteAllOf(event.point().id());
    }
}
