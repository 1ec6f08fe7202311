package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.meter.PointMemory;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Documents are forgotten when their owner says so and when their point goes: once inside the deleting transaction, and once
 * after it for what was kept meanwhile. What arrives later finds no point any more and takes itself back.
 */
@Component
class DocumentMemory implements PointMemory {
    private final PartShelf shelf;

    DocumentMemory(PartShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int clear(UsagePoint point) {
        return shelf.clear(point);
    }

    @EventListener
    void withThePoint(UsagePointDeleted event) {
        shelf.clear(event.point());
    }

    @TransactionalEventListener
    void afterThePoint(UsagePointDeleted event) {
        shelf.clear(event.point());
    }
}
