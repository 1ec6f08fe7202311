package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.util.function.Function;

/**
 * Malformed, unknown or somebody else's: one answer for all three at every address with fourteen digits, so that nobody
 * learns which points exist. Not of kind FORBIDDEN, which answers 403: clients of the v2 API get this one as HTTP 200 with
 * {@code success:false}.
 */
public final class PointAccessDeniedException extends DomainException {
    public PointAccessDeniedException() {
        super(ErrorKind.NOT_FOUND, "ACCESS_DENIED", "the account does not hold such a usage point");
    }

    /** The number in an address. */
    public static UsagePointId number(String text) {
        if (!UsagePointId.isOne(text)) {
            throw new PointAccessDeniedException();
        }
        return new UsagePointId(text);
    }

    /** What {@code use} makes of the number in an address. */
    public static <T> T unless(String text, Function<UsagePointId, T> use) {
        return unless(number(text), use);
    }

    /** What {@code use} makes of a point that the account may not hold. */
    public static <T> T unless(UsagePointId point, Function<UsagePointId, T> use) {
        try {
            return use.apply(point);
        } catch (UsagePointNotFoundException foreignOrUnknown) {
            PointAccessDeniedException denied = new PointAccessDeniedException();
            denied.initCause(foreignOrUnknown);
            throw denied;
        }
    }
}
