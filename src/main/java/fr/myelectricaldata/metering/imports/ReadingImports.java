package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * Reads files of the Enedis customer area for a point of the account. A former point takes files as well, up to the day on
 * which it left the account: that much is its former holder's own history.
 */
@Service
public class ReadingImports {
    /** Ten years of half-hours are eight million bytes. */
    public static final int MOST_BYTES = 30_000_000;

    /** A file that is being read takes some ten times its size. */
    private static final int FILES_AT_ONCE = 2;

    private final UsagePointService points;
    private final ReadingArchive archive;
    private final Clock clock;
    private final Semaphore reading = new Semaphore(FILES_AT_ONCE, true);

    ReadingImports(UsagePointService points, ReadingArchive archive, Clock clock) {
        this.points = points;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Reads a file and compares it with what is kept; writes nothing. May take seconds, so not under a session lock.
     *
     * @param progress hears of lines read; of 0 in all for a workbook
     * @throws ImportRefusedException when nothing of it can be imported into this point
     * @throws fr.myelectricaldata.meter.UsagePointNotFoundException when the account does not hold it, and never held it
     */
    public ImportDraft read(AccountId account, UUID pointId, byte[] file, ProgressListener progress) {
        UsagePoint point = points.get(account, pointId);
        if (point.origin() == Origin.DEMO) {
            throw ImportRefusedException.demonstration();
        }
        if (file.length > MOST_BYTES) {
            throw ImportRefusedException.tooLarge();
        }
        reading.acquireUninterruptibly();
        try {
            ParsedFile parsed = FileParser.parse(file, findings(point), progress);
            check(parsed, point);
            FileDays days = new FileDays(parsed.days());
            return new ImportDraft(point, days, preview(point, parsed, days));
        } finally {
            reading.release();
        }
    }

    private Findings findings(UsagePoint point) {
        LocalDate today = Paris.today(clock);
        LocalDate left = point.heldUntil() == null ? today : Paris.dayOf(point.heldUntil());
        return left.isBefore(today)
                ? new Findings(left, ImportProblem.NOT_YOURS)
                : new Findings(today, ImportProblem.NOT_OVER);
    }

    private static void check(ParsedFile parsed, UsagePoint point) {
        if (parsed.point() != null && !parsed.point().equals(point.number().value())) {
            throw ImportRefusedException.otherPoint(parsed.point(), point.number());
        }
        // With errors, the preview says line by line why nothing is left.
        if (parsed.days().isEmpty() && parsed.errorCount() == 0) {
            throw ImportRefusedException.noValues();
        }
    }

    private ImportPreview preview(UsagePoint point, ParsedFile parsed, FileDays days) {
        Map<Measure, ImportPreview.Counts> counts = new EnumMap<>(Measure.class);
        Map<Measure, Integer> complete = new EnumMap<>(Measure.class);
        for (FileDays.Portion portion : days.portions()) {
            Comparison comparison = Comparison.of(archive, Series.of(point, portion.measure()), portion.days());
            counts.merge(portion.measure(), comparison.counts(), ImportPreview.Counts::plus);
            int whole = (int) portion.days().stream().filter(StoredDay::settled).count();
            complete.merge(portion.measure(), whole, Integer::sum);
        }
        List<ImportPreview.Series> series = new ArrayList<>();
        days.days().forEach((measure, ofMeasure) -> {
            int whole = complete.getOrDefault(measure, 0);
            series.add(new ImportPreview.Series(
                    measure,
                    DateRange.closed(ofMeasure.firstKey(), ofMeasure.lastKey()),
                    whole,
                    ofMeasure.size() - whole,
                    counts.getOrDefault(measure, ImportPreview.Counts.NONE)));
        });
        return new ImportPreview(
                parsed.point() != null, series, parsed.errors(), parsed.errorCount(), parsed.repeated());
    }
}
