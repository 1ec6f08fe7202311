package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Hole.Reason;
import fr.myelectricaldata.metering.Readings;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the holes of an answer mean to a client: ask again later, or there is nothing to be had. */
final class PartialData {
    private static final String CODE = "PARTIAL_DATA";
    private static final Set<Reason> TRANSIENT =
            EnumSet.of(Reason.ENEDIS_UNAVAILABLE, Reason.QUOTA_EXCEEDED, Reason.NOT_YET_COLLECTED);

    private PartialData() {}

    /** Present when asking again later would give more. */
    static Optional<ApiResponse.Error> of(Readings readings) {
        boolean more = readings.holes().stream().anyMatch(hole -> TRANSIENT.contains(hole.reason()));
        return more ? Optional.of(new ApiResponse.Error(CODE, text(), null)) : Optional.empty();
    }

    /** Why there is not one value, and never will be. */
    static NoDataException nothing(List<Hole> holes) {
        if (all(holes, Reason.BEYOND_HISTORY)) {
            return NoDataException.tooOld();
        }
        return all(holes, Reason.BEFORE_ACTIVATION) ? NoDataException.beforeActivation() : NoDataException.missing();
    }

    private static boolean all(List<Hole> holes, Reason reason) {
        return !holes.isEmpty() && holes.stream().allMatch(hole -> hole.reason() == reason);
    }

    private static String text() {
        Locale french = Locale.FRENCH;
        Locale locale = LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : french;
        return ResourceBundle.getBundle("vaadin-i18n.translations", locale).getString("error." + CODE);
    }
}
