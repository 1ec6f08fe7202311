package fr.myelectricaldata.notification;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.EndingConsents;
import fr.myelectricaldata.meter.UsagePoint;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reminds people of permissions that end soon. A day on which nothing runs is made up for on the next. */
@Component
class ConsentRound {
    /** Days before the end; ascending. */
    static final int[] STEPS = {1, 7, 30};

    private static final int AT_ONCE = 200;

    private final EndingConsents consents;
    private final Notices notices;
    private final Clock clock;

    ConsentRound(EndingConsents consents, Notices notices, Clock clock) {
        this.consents = consents;
        this.notices = notices;
        this.clock = clock;
    }

    void go() {
        LocalDate today = Paris.today(clock);
        DateRange soon = DateRange.closed(today, today.plusDays(STEPS[STEPS.length - 1]));
        UUID last = null;
        List<UsagePoint> page;
        do {
            page = consents.within(soon, last, AT_ONCE);
            for (UsagePoint point : page) {
                last = point.id();
                tell(point, today);
            }
        } while (page.size() == AT_ONCE);
    }

    private void tell(UsagePoint point, LocalDate today) {
        LocalDate end = point.consentEnd();
        if (end != null) {
            long left = ChronoUnit.DAYS.between(today, end);
            Arrays.stream(STEPS)
                    .filter(step -> left <= step)
                    .findFirst()
                    .ifPresent(step -> notices.tell(Fact.consentEnding(point, end, step)));
        }
    }
}
