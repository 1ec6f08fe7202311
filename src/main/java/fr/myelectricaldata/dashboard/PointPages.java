package fr.myelectricaldata.dashboard;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.preferences.AccountPreferences;
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
        return Points.of(points.list(visitor.account()));
    }

    /** The present day in Paris. */
    public LocalDate today() {
        return Paris.today(clock);
    }

    /** How the reader looks at periods; one statement. */
    public Habits habits() {
        return new Habits(preferences.current(), today());
    }

    /** What the reader's preferences make of the present day. */
    public record Habits(AccountPreferences preferences, LocalDate today) {
        /** The periods that may be chosen, with the reader's own year. */
        public Periods periods() {
            return new Periods(today, preferences.year().start(), Measure.DAILY_CONSUMPTION.oldestDay(today));
        }

        /** What a page begins with when its address names no period. */
        public DateRange usualPeriod() {
            return preferences.firstDays(today);
        }

        /** The same, for a page that needs many days to say anything. */
        public DateRange usualYear() {
            return preferences.year().on(today);
        }
    }
}
