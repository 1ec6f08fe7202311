package fr.myelectricaldata.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** A refusal in one of Enedis's several forms; the texts are those that were really seen, else those of the swagger. */
final class EnedisError extends RuntimeException {
    private static final DateTimeFormatter NEXT_ACCESS = DateTimeFormatter.ofPattern(
                    "yyyy-MMM-dd HH:mm:ssZ 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final int status;
    private final transient Map<String, Object> body;

    private EnedisError(int status, Map<String, Object> body) {
        super("HTTP " + status);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        return body;
    }

    private static EnedisError adam(int status, String error, String description) {
        return new EnedisError(status, Answers.fields("error", error, "error_description", description));
    }

    private static EnedisError swagger(int status, String message) {
        return new EnedisError(status, Answers.fields("code", String.valueOf(status), "message", message));
    }

    static EnedisError anyOther(int status) {
        return swagger(status, "Panne simulée");
    }

    /** WSO2's, in front of every API. */
    static EnedisError badToken() {
        return new EnedisError(401, Answers.fields("code", "900901", "message", "Invalid Credentials"));
    }

    static EnedisError notSubscribed() {
        return new EnedisError(
                403,
                Answers.fields(
                        "code",
                        "900908",
                        "message",
                        "Resource forbidden ",
                        "description",
                        "User is NOT authorized to access the Resource. API Subscription validation failed."));
    }

    static EnedisError throttled(Instant until) {
        String time = NEXT_ACCESS.format(until);
        return new EnedisError(
                429,
                Answers.fields(
                        "code",
                        "900804",
                        "message",
                        "Message throttled out",
                        "description",
                        "You have exceeded your quota .You can access API after " + time,
                        "nextAccessTime",
                        time));
    }

    /** The other throttle of WSO2, which does not say until when. */
    static EnedisError throttledForUnknownTime() {
        return new EnedisError(
                429,
                Map.of(
                        "fault",
                        Answers.fields(
                                "code",
                                900807,
                                "message",
                                "Message throttled out",
                                "description",
                                "You have exceeded your quota")));
    }

    static EnedisError outsideTheSwagger() {
        return swagger(500, "Problème technique dans l'interrogation du SI coeur");
    }

    static EnedisError pointMissing() {
        return swagger(400, "Le paramètre usage_point_id est obligatoire");
    }

    static EnedisError unknownPoint() {
        return swagger(404, "PRM non existant");
    }

    static EnedisError noMeasure() {
        return swagger(404, "Pas de mesure trouvée pour ce point");
    }

    static EnedisError notHolder() {
        return adam(400, "ADAM-DC-0007", "Le client n'est pas titulaire du point demandé.");
    }

    static EnedisError noConsent() {
        return adam(403, "ADAM-DC-0008", "No consent can be found for this customer and this usage point.");
    }

    static EnedisError wrongDirection() {
        return adam(400, "ADAM-ERR0069", "Le sens de la mesure ne correspond pas pour le PRM demandé");
    }

    static EnedisError curveRefused() {
        return adam(400, "ADAM-ERR0075", "The customer objected to the load curve recording");
    }

    static EnedisError endNotAfterStart() {
        return adam(400, "ADAM-ERR0002", "La date de fin doit être supérieure à la date de début.");
    }

    static EnedisError endInTheFuture() {
        return adam(400, "Invalid_request", "The end date parameter must be earlier than the current date.");
    }

    static EnedisError moreThanSevenDays() {
        return adam(
                400, "ADAM-ERR0126", "The requested period must be less than 7 days for an access to the load curve");
    }

    static EnedisError beyondHistory() {
        return adam(400, "ADAM-ERR0125", "The start date must be greater than the history deadline.");
    }

    static EnedisError beforeActivation() {
        return adam(
                400,
                "ADAM-ERR0123",
                "La demande ne peut pas aboutir, la période demandée est antérieure à la date de dernière mise en"
                        + " service du point.");
    }

    static EnedisError oauth(int status, String error, String description) {
        return adam(status, error, description);
    }
}
