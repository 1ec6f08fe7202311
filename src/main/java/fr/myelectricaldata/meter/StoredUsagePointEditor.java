package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the rows that an account owns. */
@Service
class StoredUsagePointEditor implements UsagePointEditor {

    private final UsagePoints points;
    private final UsagePointHolding holding;
    private final Clock clock;

    StoredUsagePointEditor(UsagePoints points, UsagePointHolding holding, Clock clock) {
        this.points = points;
        this.holding = holding;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UsagePoint rename(AccountId account, UUID id, @Nullable String name) {
        String kept = PointName.of(name);
        UsagePointEntity point = owned(account, id);
        point.rename(kept);
        return point.toPoint(Paris.today(clock));
    }

    @Override
    @Transactional
    public UsagePoint setActive(AccountId account, UUID id, boolean active) {
        UsagePointEntity point = owned(account, id);
        point.setActive(active);
        return point.toPoint(Paris.today(clock));
    }

    @Override
    @Transactional
    public void delete(AccountId account, UUID id) {
        holding.erase(owned(account, id));
    }

    @Override
    public Map<UUID, ConsentLost.Reason> losses(AccountId account) {
        Map<UUID, ConsentLost.Reason> losses = new HashMap<>();
        for (UsagePointEntity point : points.findByHolder(account.toString())) {
            ConsentLost.Reason reason = point.lostBecause();
            if (reason != null) {
                losses.put(point.id(), reason);
            }
        }
        return losses;
    }

    private UsagePointEntity owned(AccountId account, UUID id) {
        return points.findByIdAndHolder(id.toString(), account.toString())
                .orElseThrow(UsagePointNotFoundException::new);
    }
}
