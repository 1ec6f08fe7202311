package fr.myelectricaldata.dashboard.meters;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.imports.ImportDraft;
import fr.myelectricaldata.metering.imports.ImportJob;
import fr.myelectricaldata.metering.imports.ImportJobs;
import fr.myelectricaldata.metering.imports.ReadingImports;
import fr.myelectricaldata.throttle.Throttle;
import java.time.Duration;
import java.util.Optional;

/** What the page does with files for one point. */
record ImportDesk(AccountId account, UsagePoint point, ReadingImports imports, ImportJobs jobs, Throttle throttle) {
    private static final Throttle.Limit FILES = new Throttle.Limit("import-file", 20, Duration.ofHours(1));

    /**
     * Before a file is let in: each is megabytes in memory for a moment.
     *
     * @throws fr.myelectricaldata.throttle.TooManyRequestsException after twenty within an hour
     */
    void admit() {
        throttle.take(FILES, account.toString());
    }

    /** Takes a second or two: not under the session lock. */
    ImportDraft read(byte[] file, ProgressListener progress) {
        return imports.read(account, point.id(), file, progress);
    }

    ImportJob start(ImportDraft draft) {
        return jobs.start(account, draft);
    }

    Optional<ImportJob> latest() {
        return jobs.latest(account, point.id());
    }
}
