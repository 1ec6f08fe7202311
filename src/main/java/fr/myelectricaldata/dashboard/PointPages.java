package fr.myelectricaldata.dashboard;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePointService;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What every page about one meter needs: who looks, at which meters, on which day. */
@Component
public class PointPages {
    private final Visitor visitor;
    private final UsagePointService points;
    private final Clock clock;

    PointPages(Visitor visitor, UsagePointService points, Clock clock) {
        this.visitor = visitor;
        this.points = points;
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

    public Clock clock() {
        return clock;
    }
}
