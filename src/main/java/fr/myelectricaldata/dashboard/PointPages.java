package fr.myelectricaldata.dashboard;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.common.Periods;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Measure;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What every page about one meter needs: who looks, at which meters, on which day. */
@Component
public class PointPages {
    private final Visitor visitor;
    private final UsagePointService points;
    private final ReaderPreferences preferences;
    private final Clock clock;

    PointPages(Visitor visitor, UsagePointService points, ReaderPreferences preferences, Clock clock) {
        this.visitor = visitor;
        this.points = points;
        this.preferences = preferences;
        this.clock = clock;
    }

    public AccountId account() {
        return visitor.account();
    }

    public Points points() {
        return new Points(points.list(visitor.account()));
    }

    /** The present day in Paris. */
    public LocalDate today() {
        return Paris.today(clock);
    }

    /** The periods that may be chosen, with the reader's own year. */
    public Periods periods() {
        return new Periods(today(), preferences.current().year().start(), Measure.DAILY_CONSUMPTION.oldestDay(today()));
    }

    /** What a page begins with when its address names no period, as the reader wants it. */
    public DateRange usualPeriod() {
        return preferences.current().firstDays(today());
    }

    /** The same, for a page that needs many days to say anything. */
    public DateRange usualYear() {
        return preferences.current().year().on(today());
    }
}
