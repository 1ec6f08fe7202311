package fr.myelectricaldata.dashboard.today;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.PointStatusService;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.analysis.DailySeries;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what the page of today shows; slow, so never under the session lock. */
@Component
class MorningReader {
    private final SeriesReader series;
    private final PointStatusService statuses;

    MorningReader(SeriesReader series, PointStatusService statuses) {
        this.series = series;
        this.statuses = statuses;
    }

    Morning read(AccountId account, UsagePointId point, LocalDate today, ProgressListener progress) {
        LocalDate yesterday = today.minusDays(1);
        DateRange days = Morning.needed(yesterday);
        Readings daily = series.read(account, point, Measure.DAILY_CONSUMPTION, days, progress);
        Readings before = series.kept(account, point, Measure.DAILY_CONSUMPTION, Morning.before(days));
        LocalDate newest = new DailySeries(days, daily, before)
                .newest()
                .map(Map.Entry::getKey)
                .orElse(yesterday);
        return new Morning(
                yesterday,
                daily,
                before,
                series.keptCurve(account, point, Measure.CONSUMPTION_LOAD_CURVE, newest),
                statuses.statusOf(account, point));
    }
}
