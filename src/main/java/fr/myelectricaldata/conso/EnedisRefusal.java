package fr.myelectricaldata.conso;

import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * What Enedis v5 answered instead of values, word for word: clients compare these texts to know where history ends. Source: the
 * error tables of Enedis's Data Connect v5.
 */
enum EnedisRefusal {
    BEFORE_ACTIVATION(
            HttpStatus.BAD_REQUEST,
            "ADAM-ERR0123",
            "The requested period cannot be anterior to the meter's last activation date"),
    BEYOND_HISTORY(HttpStatus.BAD_REQUEST, "ADAM-DC-0016", "The start date must be greater than the history deadline."),
    NO_MEASURE(HttpStatus.NOT_FOUND, "no_data_found", "no measure found for this usage point"),
    START_NOT_BEFORE_END(HttpStatus.BAD_REQUEST, "Invalid_request", "Start date should be before end date."),
    WRONG_DIRECTION(
            HttpStatus.BAD_REQUEST, "ADAM-ERR0069", "Le sens de la mesure ne correspond pas pour le PRM demandé."),
    CURVE_REFUSED(HttpStatus.BAD_REQUEST, "ADAM-ERR0075", "The customer objected to the load curve recording"),
    NOT_OWNER(HttpStatus.FORBIDDEN, "ADAM-DC-0007", "The customer is not owner of this usage point."),
    NO_CONSENT(HttpStatus.FORBIDDEN, "ADAM-DC-0008", "No consent can be found for this customer and this usage point."),
    BEFORE_CONSENT(
            HttpStatus.FORBIDDEN,
            "ADAM-DC-0009",
            "The start date of the request must be greater than the consent start date."),
    UNKNOWN_POINT(HttpStatus.NOT_FOUND, "STM-ERR-0000019", "Unknown or unauthorized user."),
    TECHNICAL(HttpStatus.INTERNAL_SERVER_ERROR, "technical_error", "Technical error. Please try later."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "service_unavailable",
            "Service unavailable for the moment. Please try later."),
    THROTTLED(HttpStatus.TOO_MANY_REQUESTS, "Quota Q4 reached", "Call threshold allowed on one hour reached.");

    private final HttpStatus status;
    private final String error;
    private final String description;

    EnedisRefusal(HttpStatus status, String error, String description) {
        this.status = status;
        this.error = error;
        this.description = description;
    }

    HttpStatus status() {
        return status;
    }

    String error() {
        return error;
    }

    String description() {
        return description;
    }

    /** Does asking again later have a chance without anybody acting? */
    boolean passes() {
        return this == UNAVAILABLE || this == THROTTLED;
    }

    /** Empty for what is wrong with this gateway and never came from Enedis. */
    static Optional<EnedisRefusal> of(Finding finding) {
        return switch (finding) {
            case BEFORE_ACTIVATION -> Optional.of(BEFORE_ACTIVATION);
            case BEYOND_HISTORY -> Optional.of(BEYOND_HISTORY);
            case NO_SUCH_DIRECTION -> Optional.of(WRONG_DIRECTION);
            case CURVE_NOT_ENABLED -> Optional.of(CURVE_REFUSED);
            case NOT_HOLDER -> Optional.of(NOT_OWNER);
            case CONSENT_LOST -> Optional.of(NO_CONSENT);
            case BEFORE_CONSENT -> Optional.of(BEFORE_CONSENT);
            case UNKNOWN_POINT -> Optional.of(UNKNOWN_POINT);
            case BUDGET_EXHAUSTED -> Optional.of(THROTTLED);
            case UNAVAILABLE -> Optional.of(UNAVAILABLE);
            case REFUSED -> Optional.of(TECHNICAL);
            case NOT_SUBSCRIBED, GATEWAY_REJECTED -> Optional.empty();
        };
    }

    /** Why there is not one value and never will be, as far as one hole says. */
    static EnedisRefusal of(Hole.Reason reason) {
        return switch (reason) {
            case BEFORE_ACTIVATION -> BEFORE_ACTIVATION;
            case BEYOND_HISTORY -> BEYOND_HISTORY;
            case NO_SUCH_DIRECTION -> WRONG_DIRECTION;
            case CURVE_NOT_ENABLED -> CURVE_REFUSED;
            case CONSENT_LOST -> NO_CONSENT;
            case NOT_YET_PUBLISHED,
                    NOT_YET_COLLECTED,
                    MISSING_AT_ENEDIS,
                    INCOMPLETE_AT_ENEDIS,
                    ENEDIS_UNAVAILABLE,
                    BUDGET_EXHAUSTED,
                    QUOTA_EXCEEDED -> NO_MEASURE;
        };
    }
}
