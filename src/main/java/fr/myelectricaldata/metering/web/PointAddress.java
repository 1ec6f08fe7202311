package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The point that an address names. Malformed, unknown and somebody else's are told apart by nobody. */
final class PointAddress {
    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");

    private PointAddress() {}

    static UsagePointId of(String pdl) {
        if (!FOURTEEN_DIGITS.matcher(pdl).matches()) {
            throw new PointAccessDeniedException();
        }
        return new UsagePointId(pdl);
    }

    /** @param read what is asked of the point by rooms that know who holds it */
    static <T> T held(UsagePointId point, Function<UsagePointId, T> read) {
        try {
            return read.apply(point);
        } catch (UsagePointNotFoundException foreignOrUnknown) {
            PointAccessDeniedException denied = new PointAccessDeniedException();
            denied.initCause(foreignOrUnknown);
            throw denied;
        }
    }

    static <T> T held(String pdl, Function<UsagePointId, T> read) {
        return held(of(pdl), read);
    }
}
