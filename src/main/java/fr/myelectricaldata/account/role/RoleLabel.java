package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What people read of a role.
 *
 * @param displayName 2 to 100 characters, trimmed
 * @param description at most 500 characters, trimmed; blank is null
 */
public record RoleLabel(String displayName, @Nullable String description) {
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;

    public RoleLabel {
        displayName = checkedName(displayName);
        description = description == null || description.isBlank() ? null : checkedDescription(description);
    }

    public static String checkedName(String text) {
        String name = text.strip();
        if (name.length() < SHORTEST_NAME
                || name.length() > LONGEST_NAME
                || unreadable(name)
                || name.indexOf('\n') >= 0) {
            throw new InvalidRequestException("INVALID_ROLE_TITLE", "not a title of a role");
        }
        return name;
    }

    public static String checkedDescription(String text) {
        String description = text.strip();
        if (description.length() > LONGEST_DESCRIPTION || unreadable(description)) {
            throw new InvalidRequestException("INVALID_ROLE_DESCRIPTION", "not a description of a role");
        }
        return description;
    }

    /** PostgreSQL stores no NUL, and no database an unpaired surrogate. */
    private static boolean unreadable(String text) {
        return text.codePoints()
                .anyMatch(point -> (Character.isISOControl(point) && point != '\n')
                        || Character.getType(point) == Character.SURROGATE);
    }
}
