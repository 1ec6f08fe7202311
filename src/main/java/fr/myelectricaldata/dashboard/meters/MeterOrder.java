package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The order of the household's meters, changed by dragging a card onto another, or one place at a time. */
final class MeterOrder {
    private final List<UUID> order;
    private final Consumer<List<UUID>> changed;

    MeterOrder(List<UUID> order, Consumer<List<UUID>> changed) {
        this.order = List.copyOf(order);
        this.changed = changed;
    }

    boolean canMove(UUID point, int places) {
        int target = order.indexOf(point) + places;
        return target >= 0 && target < order.size();
    }

    void move(UUID point, int places) {
        place(point, order.indexOf(point) + places);
    }

    private void place(UUID point, int target) {
        List<UUID> next = new ArrayList<>(order);
        next.remove(point);
        next.add(Math.clamp(target, 0, next.size()), point);
        if (!next.equals(order)) {
            changed.accept(next);
        }
    }

    /** Lets the card be dragged, and others be dropped on it. */
    void drag(MeterCard card, UUID point) {
        DragSource<MeterCard> source = DragSource.create(card);
        source.setDragData(point);
        DropTarget<MeterCard> target = DropTarget.create(card);
        target.addDropListener(drop -> drop.getDragData()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .filter(dropped -> !dropped.equals(point))
                .ifPresent(dropped -> place(dropped, order.indexOf(point))));
    }
}
