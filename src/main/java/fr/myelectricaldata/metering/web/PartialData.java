package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Hole.Reason;
import fr.myelectricaldata.metering.NotRefreshed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the holes of an answer mean to a client, and what was kept in it against their will: ask again later, or there is nothing. */
@Component
class PartialData {
    static final String CODE = "PARTIAL_DATA";
    static final String KEPT = "NOT_REFRESHED";

    private static final Set<Reason> TRANSIENT = EnumSet.of(
            Reason.ENEDIS_UNAVAILABLE, Reason.BUDGET_EXHAUSTED, Reason.QUOTA_EXCEEDED, Reason.NOT_YET_COLLECTED);

    private final ApiTexts texts;

    PartialData(ApiTexts texts) {
        this.texts = texts;
    }

    /** Present when asking again later would give more, or when a forced answer holds what was kept. Missing values weigh more. */
    Optional<ApiResponse.Error> of(List<Hole> holes, @Nullable NotRefreshed notRefreshed) {
        if (holes.stream().anyMatch(hole -> TRANSIENT.contains(hole.reason()))) {
            return Optional.of(new ApiResponse.Error(CODE, texts.text("error.PARTIAL_DATA"), null));
        }
        return Optional.ofNullable(notRefreshed).map(kept -> new ApiResponse.Error(KEPT, text(kept), null));
    }

    private String text(NotRefreshed kept) {
        String why = texts.text("error." + kept.code());
        return texts.text(
                "error.NOT_REFRESHED",
                kept.days().start().toString(),
                kept.days().last().toString(),
                why);
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
