package fr.myelectricaldata.admin.announcements;

import fr.myelectricaldata.admin.announcements.Draft.Audience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What is shown at this moment. One statement every half minute for all pages of a process; a change made in another process
 * is seen after that time, one made in this process at once.
 */
@Component
public class CurrentAnnouncements {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentAnnouncements.class);
    static final Duration FRESH = Duration.ofSeconds(30);

    private record Snapshot(List<Announcement> shown, Instant at) {}

    private final AnnouncementTable table;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    CurrentAnnouncements(AnnouncementTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The newest first. @param signedIn those for signed-in people too */
    public List<Announcement> shown(boolean signedIn) {
        Instant now = clock.instant();
        return look(now).shown().stream()
                .filter(one -> one.state(now) == Announcement.State.SHOWN)
                .filter(one -> signedIn || one.draft().audience() == Audience.ALL)
                .toList();
    }

    private Snapshot look(Instant now) {
        Snapshot known = snapshot;
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known;
        }
        Snapshot fresh = new Snapshot(read(now, known), now);
        snapshot = fresh;
        return fresh;
    }

    /** Begins a little early what comes before the next look. A page never fails for want of an announcement. */
    private List<Announcement> read(Instant now, @Nullable Snapshot known) {
        try {
            return table.between(now, now.plus(FRESH));
        } catch (DataAccessException failure) {
            LOG.warn("Announcements cannot be read, showing the last ones: {}", failure.toString());
            return known == null ? List.of() : known.shown();
        }
    }

    void changed() {
        snapshot = null;
    }
}
