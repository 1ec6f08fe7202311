package fr.myelectricaldata.legacy;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * The status of a failure on v1, and the words that its clients look for. The status is chosen by what the clients do
 * next: 400 and 409 end a walk back through history, 403 ends the point's turn, 404 and 5xx let the walk go on.
 *
 * @param words Enedis's own code or sentence, said behind ours; may be empty
 */
record Verdict(HttpStatus status, String words) {
    private static final Map<String, Verdict> BY_CODE = Map.ofEntries(
            entry("INVALID_USAGE_POINT_ID", 400, "usage_point_id parameter must be 14 digits long."),
            entry("INVALID_DATE_FORMAT", 400, "parameter must be in the format yyyy-mm-dd."),
            entry("INVALID_DATE_RANGE", 400, "Start date should be before end date."),
            entry("ADAM-ERR0123", 400, "ADAM-ERR0123"),
            entry("DATE_TOO_OLD", 400, "ADAM-ERR0125"),
            entry("BEFORE_CONSENT", 400, "ADAM-DC-0009"),
            entry("NO_SUCH_DIRECTION", 400, "ADAM-ERR0069"),
            entry("CURVE_NOT_ENABLED", 400, "ADAM-ERR0075"),
            entry("ACCESS_DENIED", 403, ""),
            entry("NOT_HOLDER", 403, "ADAM-DC-0007"),
            entry("CONSENT_LOST", 403, "ADAM-DC-0008"),
            entry("UNKNOWN_POINT", 403, "STM-ERR-0000019"),
            entry("NO_DATA", 404, "no_data_found"),
            entry("ENEDIS_BUDGET_EXHAUSTED", 409, "900804"),
            entry("ENEDIS_GATEWAY_REJECTED", 503, "__token_refresh_401"),
            entry("ENEDIS_API_NOT_SUBSCRIBED", 503, "900908"));

    static Verdict on(DomainException failure) {
        Verdict known = BY_CODE.get(failure.code().value());
        return known == null ? new Verdict(statusOf(failure.kind()), "") : known;
    }

    private static Map.Entry<String, Verdict> entry(String code, int status, String words) {
        return Map.entry(code, new Verdict(HttpStatus.valueOf(status), words));
    }

    private static HttpStatus statusOf(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN, CONSENT -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, QUOTA_EXCEEDED -> HttpStatus.CONFLICT;
            case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            case UPSTREAM -> HttpStatus.BAD_GATEWAY;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
