package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.imports.FileDays.Portion;
import fr.myelectricaldata.metering.imports.ImportJob.State;
import fr.myelectricaldata.metering.pipeline.CurveTotals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Writes drafts into the archive in the background, one at a time for each point. The same file twice changes nothing, so an
 * import that broke off is simply begun again.
 */
@Service
public class ImportJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration TOLD_FOR = Duration.ofMinutes(10);

    private final ReadingArchive archive;
    private final CurveTotals totals;
    private final UsagePointService points;
    private final Clock clock;
    private final Map<UUID, ImportJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ImportJobs(ReadingArchive archive, CurveTotals totals, UsagePointService points, Clock clock) {
        this.archive = archive;
        this.totals = totals;
        this.points = points;
        this.clock = clock;
    }

    /** @throws ImportRefusedException while another import of the point is running */
    public ImportJob start(AccountId account, ImportDraft draft) {
        UsagePoint point = points.get(account, draft.point().id());
        List<Portion> portions = draft.days().portions();
        ImportJob job = new ImportJob(account, portions.size());
        jobs.values().removeIf(old -> old.endedBefore(clock.instant().minus(TOLD_FOR)));
        ImportJob kept = jobs.compute(point.id(), (id, other) -> other != null && other.running() ? other : job);
        if (kept != job) {
            throw ImportRefusedException.running();
        }
        threads.execute(() -> run(job, point, portions));
        return job;
    }

    /** The import of the point that is running, or ended in the last minutes. */
    public Optional<ImportJob> latest(AccountId account, UUID point) {
        Instant forgotten = clock.instant().minus(TOLD_FOR);
        return Optional.ofNullable(jobs.get(point)).filter(job -> job.of(account) && !job.endedBefore(forgotten));
    }

    private void run(ImportJob job, UsagePoint point, List<Portion> portions) {
        State end = State.FAILED;
        try {
            for (Portion portion : portions) {
                if (job.cancelled() || points.find(point.id()).isEmpty()) {
                    break;
                }
                write(job, point, portion);
            }
            boolean all = job.progress().done() == portions.size();
            end = all ? State.DONE : State.CANCELLED;
        } catch (RuntimeException failure) {
            // The edge of a thread: whoever looks at the job is told, and the next attempt goes on from here.
            LOG.warn("An import broke off: {}", failure.toString());
        } finally {
            job.end(end, clock.instant());
        }
    }

    private void write(ImportJob job, UsagePoint point, Portion portion) {
        Series series = Series.of(point, portion.measure());
        Comparison comparison = Comparison.of(archive, series, portion.days());
        if (!comparison.written().isEmpty()) {
            archive.fill(series, comparison.written());
        }
        int computed = portion.measure().nature() == Measure.Nature.LOAD_CURVE ? dailyValues(point, portion) : 0;
        if (points.find(point.id()).isEmpty()) {
            // Deleted meanwhile: nothing of it may stay behind.
            archive.forget(point.id());
        }
        job.portion(comparison.counts(), computed);
    }

    /** A whole day of curve says the day's energy too, where nothing else does. */
    private int dailyValues(UsagePoint point, Portion portion) {
        Measure daily = Measure.of(portion.measure().direction(), Measure.Nature.DAILY_ENERGY);
        return totals.fillMissing(Series.of(point, daily), portion.days());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
