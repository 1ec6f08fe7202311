package fr.myelectricaldata.dashboard.meters;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.ui.Loadable;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Asks Enedis for whole ranges again, whatever is kept of them, one range at a time for each meter of an account. What
 * came of it is kept by this process until its owner has seen it, a day at the longest.
 */
@Component
class ReaskJobs {
    private static final Duration TOLD_FOR = Duration.ofDays(1);

    private record Key(AccountId account, UUID point) {}

    private final MeteringService metering;
    private final Clock clock;
    private final Map<Key, ReaskJob> jobs = new ConcurrentHashMap<>();

    ReaskJobs(MeteringService metering, Clock clock) {
        this.metering = metering;
        this.clock = clock;
    }

    /** Begins, unless another range of the meter is being asked for: then that one goes on. */
    ReaskJob start(AccountId account, UsagePoint point, Measure measure, DateRange days) {
        jobs.values().removeIf(this::forgotten);
        ReaskJob job = new ReaskJob(measure, days, clock.instant());
        ReaskJob kept = jobs.compute(
                new Key(account, point.id()), (key, other) -> other != null && other.running() ? other : job);
        if (kept == job) {
            ReadingQuery query = new ReadingQuery(point.number(), measure, days, Freshness.REFRESH);
            job.worksOn(Thread.ofVirtual().name("ask-again").start(() -> run(job, account, query)));
        }
        return kept;
    }

    Optional<ReaskJob> latest(AccountId account, UUID point) {
        return Optional.ofNullable(jobs.get(new Key(account, point)));
    }

    /** Its owner knows how it ended. */
    void seen(AccountId account, UUID point) {
        jobs.computeIfPresent(new Key(account, point), (key, job) -> job.running() ? job : null);
    }

    private void run(ReaskJob job, AccountId account, ReadingQuery query) {
        try {
            job.end(new Loadable.Ready<>(ReaskJob.Outcome.of(metering.read(account, query, job::progressed))));
        } catch (RuntimeException failure) {
            job.end(new Loadable.Failed<>(failure));
        }
    }

    private boolean forgotten(ReaskJob job) {
        return !job.running() && job.begun().isBefore(clock.instant().minus(TOLD_FOR));
    }
}
