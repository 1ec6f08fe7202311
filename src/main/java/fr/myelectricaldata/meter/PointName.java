package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.InvalidRequestException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody calls a point. */
public final class PointName {
    private static final int LONGEST = 100;
    /** Pasted along with a name, never meant; a terminal or a table would obey them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    private PointName() {}

    /**
     * The name as it is kept: in one line, trimmed; null for none.
     *
     * @throws InvalidRequestException {@code PDL_NAME_TOO_LONG}
     */
    public static @Nullable String of(@Nullable String typed) {
        String name = typed == null ? "" : UNSEEN.matcher(typed).replaceAll(" ").strip();
        if (name.length() > LONGEST) {
            throw new InvalidRequestException("PDL_NAME_TOO_LONG", "a name has at most 100 characters", LONGEST);
        }
        return name.isEmpty() ? null : name;
    }
}
