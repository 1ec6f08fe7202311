package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contract columns of the points. */
@Component
class StoredContracts implements ContractKeeper {
    private final UsagePoints points;
    private final Clock clock;

    StoredContracts(UsagePoints points, Clock clock) {
        this.points = points;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UsagePoint keep(UUID id, ContractChange change) {
        UsagePointEntity point = points.lock(id.toString()).orElseThrow(UsagePointNotFoundException::new);
        point.keep(change, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return point.toPoint(Paris.today(clock));
    }

    @Override
    public boolean knows(UUID point) {
        return points.findById(point.toString()).isPresent();
    }
}
