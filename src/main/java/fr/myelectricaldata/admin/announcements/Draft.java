package fr.myelectricaldata.admin.announcements;

import fr.myelectricaldata.common.InvalidRequestException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said, to whom and when. The texts are plain words, never markup.
 *
 * @param french at most 500 characters
 * @param english the same in English
 * @param until null for as long as it is not withdrawn
 */
public record Draft(
        Level level,
        Audience audience,
        String french,
        String english,
        Instant from,
        @Nullable Instant until) {
    private static final int LONGEST = 500;

    /** How grave it is. */
    public enum Level {
        INFO,
        WARNING,
        INCIDENT
    }

    /** Who reads it. */
    public enum Audience {
        /** On the status page as well, without signing in. */
        ALL,
        SIGNED_IN
    }

    public Draft {
        french = french.strip();
        english = english.strip();
        boolean texts = fits(french) && fits(english);
        if (!texts || (until != null && !until.isAfter(from))) {
            throw new InvalidRequestException(
                    "INVALID_ANNOUNCEMENT", "an announcement has two texts of 500 characters and ends after it begins");
        }
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }
}
