package fr.myelectricaldata.dashboard.day;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.dashboard.charts.Overlay;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Direction;
import fr.myelectricaldata.metering.Measure.Nature;
import fr.myelectricaldata.metering.PointStatusService;
import fr.myelectricaldata.metering.analysis.ComparedDay;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.DayAxis;
import fr.myelectricaldata.metering.analysis.LoadCurve;
import fr.myelectricaldata.metering.analysis.Profile;
import fr.myelectricaldata.metering.analysis.Weekdays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the page of one day shows: the day itself from Enedis when it is missing, all else from what is kept. */
@Component
public class DayReader {
    private static final int DAYS_BEFORE = 9;
    private static final int DAYS_AFTER = 4;
    /** Weeks that make a usual weekday. */
    private static final int USUAL_WEEKS = 8;

    private final SeriesReader series;
    private final PointStatusService statuses;

    DayReader(SeriesReader series, PointStatusService statuses) {
        this.series = series;
        this.statuses = statuses;
    }

    /**
     * What is asked for.
     *
     * @param today the present day, which has no values yet
     * @param beside what the day is compared with, called {@code besideName}
     */
    record Wish(
            AccountId account,
            UsagePointId point,
            Direction direction,
            LocalDate day,
            LocalDate today,
            @Nullable Beside beside,
            String besideName) {
        Measure curve() {
            return Measure.of(direction, Nature.LOAD_CURVE);
        }

        Measure daily() {
            return Measure.of(direction, Nature.DAILY_ENERGY);
        }
    }

    DayPage read(Wish wish, ProgressListener progress) {
        LocalDate first = wish.day().minusDays(DAYS_BEFORE);
        LocalDate afterLast = wish.day().plusDays(DAYS_AFTER + 1L);
        DateRange about = new DateRange(first, afterLast.isAfter(wish.today()) ? wish.today() : afterLast);
        var daily = series.kept(wish.account(), wish.point(), wish.daily(), about);
        return new DayPage(
                series.curve(wish.account(), wish.point(), wish.curve(), wish.day(), progress),
                overlay(wish).orElse(null),
                new DailySeries(about, daily, daily).calendar(),
                DayChoice.of(statuses.statusOf(wish.account(), wish.point()), wish.curve()));
    }

    private Optional<Overlay> overlay(Wish wish) {
        Beside beside = wish.beside();
        if (beside == null) {
            return Optional.empty();
        }
        ComparedDay compared = beside.day();
        Optional<Profile> profile = compared == null
                ? Optional.of(usual(wish))
                : compared.of(wish.day())
                        .map(other -> Profile.of(series.keptCurve(wish.account(), wish.point(), wish.curve(), other)));
        DayAxis axis = new DayAxis(wish.day());
        return profile.map(one -> new Overlay(beside.key(), wish.besideName(), one.on(axis)));
    }

    private Profile usual(Wish wish) {
        DateRange weeks = new DateRange(wish.day().minusWeeks(USUAL_WEEKS), wish.day());
        LoadCurve curve = LoadCurve.of(series.kept(wish.account(), wish.point(), wish.curve(), weeks));
        return Profile.of(curve, Weekdays.of(wish.day()));
    }
}
