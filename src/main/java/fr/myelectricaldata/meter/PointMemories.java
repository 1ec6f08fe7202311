package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** All rooms' memories of a point, for its owner. */
@Service
public class PointMemories {
    private final UsagePointService points;
    private final ObjectProvider<PointMemory> memories;

    PointMemories(UsagePointService points, ObjectProvider<PointMemory> memories) {
        this.points = points;
        this.memories = memories;
    }

    /**
     * Forgets documents and readings alike, and lets them be collected anew. A former point is refused: its history could
     * never be asked for again, so it goes with the point itself or not at all.
     *
     * @return how many entries there were
     * @throws UsagePointNotFoundException when the account does not hold the point
     */
    public int clear(AccountId account, UsagePointId number) {
        UsagePoint point = points.get(account, number);
        if (point.heldUntil() != null) {
            throw new UsagePointNotFoundException();
        }
        List<PointMemory> rooms = memories.orderedStream().toList();
        return rooms.stream().mapToInt(room -> room.clear(point)).sum();
    }
}
