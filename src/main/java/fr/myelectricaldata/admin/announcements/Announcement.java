package fr.myelectricaldata.admin.announcements;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** @param revision grows whenever something else is said */
public record Announcement(UUID id, int revision, Draft draft, boolean withdrawn) {
    private static final int SHORT = 8;

    /** Where it stands in its life. */
    public enum State {
        COMING,
        SHOWN,
        OVER,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        if (now.isBefore(draft.from())) {
            return State.COMING;
        }
        return draft.until() == null || now.isBefore(draft.until()) ? State.SHOWN : State.OVER;
    }

    public String text(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? draft.english() : draft.french();
    }

    /** By which a browser remembers that these words were dismissed. */
    public String key() {
        return id.toString().substring(0, SHORT) + "-" + revision;
    }
}
