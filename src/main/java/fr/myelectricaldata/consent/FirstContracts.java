package fr.myelectricaldata.consent;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Reads the contracts of fresh points. They can be read later as well: neither a failure nor an Enedis that takes its
 * time takes anything back, and a browser waits for them half as long as for the points themselves.
 */
@Component
class FirstContracts {
    private final UsagePointService points;
    private final long patienceMillis;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    FirstContracts(UsagePointService points, ConsentSettings settings) {
        this.points = points;
        this.patienceMillis = settings.patience().toMillis() / 2;
    }

    /** The same points, with the contracts that came in time; the others arrive behind. */
    List<UsagePoint> of(List<UsagePoint> attached) {
        return attached.stream()
                .map(point -> CompletableFuture.supplyAsync(() -> read(point), threads)
                        .completeOnTimeout(point, patienceMillis, TimeUnit.MILLISECONDS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private UsagePoint read(UsagePoint point) {
        try {
            return points.refreshContract(point.id());
        } catch (DomainException later) {
            return point;
        }
    }
}
