package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.DataKeyLockedException;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.RecentGaps;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks for points whose data stays away. The same outage is told once, however long it lasts. */
@Component
class DataRound {
    private static final int AT_ONCE = 200;

    /** The first missing day moves on with the days that are looked at: so long nothing more is said of a point. */
    private static final Duration SILENCE = Duration.ofDays(30);

    private final UsagePointService points;
    private final RecentGaps gaps;
    private final Notices notices;
    private final NoticeTable rows;
    private final Clock clock;

    DataRound(UsagePointService points, RecentGaps gaps, Notices notices, NoticeTable rows, Clock clock) {
        this.points = points;
        this.gaps = gaps;
        this.notices = notices;
        this.rows = rows;
        this.clock = clock;
    }

    void go() {
        UUID last = null;
        List<UsagePoint> page;
        do {
            page = points.collectable(last, AT_ONCE);
            for (UsagePoint point : page) {
                last = point.id();
                if (point.origin() != Origin.DEMO) {
                    look(point);
                }
            }
        } while (page.size() == AT_ONCE);
    }

    private void look(UsagePoint point) {
        try {
            gaps.firstMissing(point)
                    .filter(first -> !rows.toldSince(
                            point.id(), NoticeKind.DATA_MISSING, clock.instant().minus(SILENCE)))
                    .ifPresent(first -> notices.tell(Fact.dataMissing(point, first)));
        } catch (DataKeyLockedException | UsagePointNotFoundException | AccountNotFoundException cannotLook) {
            // Nobody can read this point now, or it is just being deleted: the others wait.
        }
    }
}
