package fr.myelectricaldata.notification;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePointAttached;
import fr.myelectricaldata.meter.UsagePointDeleted;
import fr.myelectricaldata.quota.QuotaReached;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens in other rooms. */
@Component
class NoticeSources {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSources.class);
    private static final Set<NoticeKind> OF_CONSENT = Set.of(NoticeKind.CONSENT_ENDING, NoticeKind.CONSENT_LOST);
    private static final int MOST_REMEMBERED = 10_000;

    private final Notices notices;
    private final NoticeTable rows;
    private final Clock clock;
    /** Refused machines ask again and again; after the first time of a day that costs nothing here. */
    private final Set<QuotaReached> refusals = ConcurrentHashMap.newKeySet();

    NoticeSources(Notices notices, NoticeTable rows, Clock clock) {
        this.notices = notices;
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void lost(ConsentLost lost) {
        notices.tell(Fact.consentLost(lost.point(), lost.reason(), Paris.today(clock)));
    }

    @EventListener
    void attached(UsagePointAttached attached) {
        if (attached.renewed()) {
            notices.settle(attached.point().holder(), attached.point().id(), OF_CONSENT);
        }
    }

    @EventListener
    void deleted(UsagePointDeleted deleted) {
        rows.forget(deleted.point().id());
    }

    /** The refusal goes its way at once, also when this fails. */
    @EventListener
    void refused(QuotaReached reached) {
        if (refusals.size() >= MOST_REMEMBERED) {
            refusals.clear();
        }
        if (refusals.add(reached)) {
            Thread.ofVirtual().name("tell-quota").start(() -> {
                try {
                    notices.tell(Fact.quotaReached(reached.account(), reached.kind(), reached.day()));
                } catch (RuntimeException failure) {
                    refusals.remove(reached);
                    LOG.warn("A reached quota could not be told: {}", failure.toString());
                }
            });
        }
    }
}
