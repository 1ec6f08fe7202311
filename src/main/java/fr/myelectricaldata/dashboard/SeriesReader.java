package fr.myelectricaldata.dashboard;

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

/** Asks the one pipeline for what the pages show; slow, so never under the session lock. */
@Component
public class SeriesReader {
    private final MeteringService metering;

    SeriesReader(MeteringService metering) {
        this.metering = metering;
    }

    /** What is asked of Enedis when it is missing. */
    public Readings read(
            AccountId account, UsagePointId point, Measure measure, DateRange days, ProgressListener progress) {
        return metering.read(account, new ReadingQuery(point, measure, days), progress);
    }

    /**
     * What is kept, and no call to Enedis: for what only stands beside, and for long curves, which the collection
     * completes by itself. Nothing at all is an empty answer: a comparison that cannot be had is no failure of the page.
     */
    public Readings kept(AccountId account, UsagePointId point, Measure measure, DateRange days) {
        ReadingQuery query = new ReadingQuery(point, measure, days, Freshness.ARCHIVE_ONLY);
        try {
            return metering.read(account, query, ProgressListener.NONE);
        } catch (DomainException nothingThere) {
            return new Readings(point, measure, days, List.of(), List.of(), 0);
        }
    }

    /** A period of daily energies with the same days a year earlier, as far as those are kept. */
    public DailySeries daily(
            AccountId account, UsagePointId point, Measure measure, DateRange days, ProgressListener progress) {
        return new DailySeries(
                days, read(account, point, measure, days, progress), kept(account, point, measure, yearBefore(days)));
    }

    /** Two days more: a leap day moves the same calendar days by one. */
    public static DateRange yearBefore(DateRange days) {
        return new DateRange(
                days.minus(Period.ofYears(1)).start(), days.end().minusYears(1).plusDays(1));
    }

    public DayCurve curve(
            AccountId account, UsagePointId point, Measure measure, LocalDate day, ProgressListener progress) {
        return new DayCurve(day, read(account, point, measure, DateRange.of(day), progress));
    }

    /** The curve of a day as far as it is kept. */
    public DayCurve keptCurve(AccountId account, UsagePointId point, Measure measure, LocalDate day) {
        return new DayCurve(day, kept(account, point, measure, DateRange.of(day)));
    }
}
