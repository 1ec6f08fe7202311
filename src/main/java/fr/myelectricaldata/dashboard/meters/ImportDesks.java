package fr.myelectricaldata.dashboard.meters;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.imports.ImportJobs;
import fr.myelectricaldata.metering.imports.ReadingImports;
import fr.myelectricaldata.throttle.Throttle;
import org.springframework.stereotype.Component;

/** Opens an {@link ImportDesk} for each point. */
@Component
record ImportDesks(ReadingImports imports, ImportJobs jobs, Throttle throttle) {
    ImportDesk of(AccountId account, UsagePoint point) {
        return new ImportDesk(account, point, imports, jobs, throttle);
    }
}
