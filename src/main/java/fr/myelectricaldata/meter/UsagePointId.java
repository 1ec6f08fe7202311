package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.InvalidRequestException;
import java.util.regex.Pattern;

/**
 * The 14 digits of a delivery point (PDL, also PRM or usage point). Leading zeros count; no check digit exists. {@link
 * #toString()} is masked, so that the number cannot slip into a log.
 */
public record UsagePointId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{14}");

    public UsagePointId {
        if (!isOne(value)) {
            throw new InvalidRequestException("INVALID_USAGE_POINT_ID", "a usage point id has 14 digits");
        }
    }

    /** May the text be a point's number, whether the point exists or not? */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The last four digits, as people recognise their meter. */
    public String masked() {
        return "…" + value.substring(10);
    }

    @Override
    public String toString() {
        return masked();
    }
}
