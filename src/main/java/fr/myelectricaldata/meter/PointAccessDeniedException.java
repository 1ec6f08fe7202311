package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Malformed, unknown or somebody else's: one answer for all three at every address with fourteen digits, so that nobody
 * learns which points exist. Not of kind FORBIDDEN, which answers 403: clients of the v2 API get this one as HTTP 200 with
 * {@code success:false}.
 */
public final class PointAccessDeniedException extends DomainException {
    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");

    public PointAccessDeniedException() {
        super(ErrorKind.NOT_FOUND, "ACCESS_DENIED", "the account does not hold such a usage point");
    }

    /** What {@code use} makes of the number in an address. */
    public static <T> T unless(String text, Function<UsagePointId, T> use) {
        if (!FOURTEEN_DIGITS.matcher(text).matches()) {
            throw new PointAccessDeniedException();
        }
        try {
            return use.apply(new UsagePointId(text));
        } catch (UsagePointNotFoundException foreignOrUnknown) {
            PointAccessDeniedException denied = new PointAccessDeniedException();
            denied.initCause(foreignOrUnknown);
            throw denied;
        }
    }
}
