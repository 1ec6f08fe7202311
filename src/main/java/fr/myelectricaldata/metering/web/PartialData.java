package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Hole.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the holes of an answer mean to a client: ask again later, or there is nothing to be had. */
@Component
class PartialData {
    static final String CODE = "PARTIAL_DATA";

    private static final Set<Reason> TRANSIENT = EnumSet.of(
            Reason.ENEDIS_UNAVAILABLE, Reason.BUDGET_EXHAUSTED, Reason.QUOTA_EXCEEDED, Reason.NOT_YET_COLLECTED);

    private final ApiTexts texts;

    PartialData(ApiTexts texts) {
        this.texts = texts;
    }

    /** Present when asking again later would give more. */
    Optional<ApiResponse.Error> of(List<Hole> holes) {
        return holes.stream().anyMatch(hole -> TRANSIENT.contains(hole.reason()))
                ? Optional.of(new ApiResponse.Error(CODE, texts.text("error.PARTIAL_DATA"), null))
                : Optional.empty();
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
}
