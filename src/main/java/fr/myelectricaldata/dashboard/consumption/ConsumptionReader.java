package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.DayCurve;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the one pipeline for what the page shows; slow, so never under the session lock. */
@Component
class ConsumptionReader {
    private final MeteringService metering;

    ConsumptionReader(MeteringService metering) {
        this.metering = metering;
    }

    /** Last year only stands beside the period: it comes from the archive alone and costs no upstream call. */
    DailySeries daily(AccountId account, UsagePointId point, DateRange days, ProgressListener progress) {
        ReadingQuery query = new ReadingQuery(point, Measure.DAILY_CONSUMPTION, days);
        Readings now = metering.read(account, query, progress);
        // Two days more: a leap day moves the same calendar days by one.
        DateRange before = new DateRange(
                days.minus(Period.ofYears(1)).start(), days.end().minusYears(1).plusDays(1));
        return new DailySeries(days, now, archived(account, point, before));
    }

    private Readings archived(AccountId account, UsagePointId point, DateRange days) {
        ReadingQuery query = new ReadingQuery(point, Measure.DAILY_CONSUMPTION, days, Freshness.ARCHIVE_ONLY);
        try {
            return metering.read(account, query, ProgressListener.NONE);
        } catch (DomainException nothingThere) {
            // A comparison that cannot be had is no failure of the page.
            return new Readings(point, Measure.DAILY_CONSUMPTION, days, List.of(), List.of(), 0);
        }
    }

    DayCurve curve(AccountId account, UsagePointId point, LocalDate day, ProgressListener progress) {
        ReadingQuery query = new ReadingQuery(point, Measure.CONSUMPTION_LOAD_CURVE, DateRange.of(day));
        return new DayCurve(day, metering.read(account, query, progress));
    }
}
