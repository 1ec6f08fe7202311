package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.admin.accounts.AccountAdministration.ClearedCache;
import fr.myelectricaldata.meter.PointMemories;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is kept of all the points that an account holds now; a former point's history could never be asked for again. */
@Component
class PointCaches {
    private final UsagePointService points;
    private final PointMemories memories;

    PointCaches(UsagePointService points, PointMemories memories) {
        this.points = points;
        this.memories = memories;
    }

    ClearedCache clear(AccountId account) {
        List<UsagePoint> held = points.list(account).stream()
                .filter(point -> point.heldUntil() == null)
                .toList();
        int entries = held.stream()
                .mapToInt(point -> memories.clear(account, point.number()))
                .sum();
        return new ClearedCache(held.size(), entries);
    }
}
