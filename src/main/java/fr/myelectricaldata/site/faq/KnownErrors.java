package fr.myelectricaldata.site.faq;

import fr.myelectricaldata.common.ErrorKind.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every code that the pages and the API may show, by whose it is. A test holds this list against the translated texts and
 * against the exceptions that carry the codes.
 */
final class KnownErrors {
    /** In the order in which people meet them. */
    static final Map<Fault, List<String>> BY_FAULT = new LinkedHashMap<>();

    /** Codes of Enedis that are answered as one of ours; people look for these, too. */
    static final Map<String, List<String>> ENEDIS = Map.of(
            "DATE_TOO_OLD", List.of("ADAM-ERR0125", "ADAM-DC-0016"),
            "NO_SUCH_DIRECTION", List.of("ADAM-ERR0069"),
            "CURVE_NOT_ENABLED", List.of("ADAM-ERR0075"),
            "NOT_HOLDER", List.of("ADAM-DC-0007", "ADAM-ERR0061"),
            "CONSENT_LOST", List.of("ADAM-DC-0008"),
            "BEFORE_CONSENT", List.of("ADAM-DC-0009"),
            "ENEDIS_API_NOT_SUBSCRIBED", List.of("900908"),
            "ENEDIS_BUDGET_EXHAUSTED", List.of("429"));

    static {
        BY_FAULT.put(
                Fault.CONSENT,
                List.of("CONSENT_REQUIRED", "CONSENT_LOST", "NOT_HOLDER", "BEFORE_CONSENT", "CURVE_NOT_ENABLED"));
        BY_FAULT.put(Fault.QUOTA, List.of("RATE_LIMIT_EXCEEDED", "TOO_MANY_REQUESTS", "TOO_MANY_CONSENT_ATTEMPTS"));
        BY_FAULT.put(
                Fault.UPSTREAM,
                List.of(
                        "ENEDIS_UNAVAILABLE",
                        "ENEDIS_BUDGET_EXHAUSTED",
                        "ENEDIS_ERROR",
                        "PARTIAL_DATA",
                        "NOT_REFRESHED"));
        BY_FAULT.put(
                Fault.GATEWAY,
                List.of(
                        "NOT_YET_COLLECTED",
                        "DATA_LOCKED",
                        "ENEDIS_API_NOT_SUBSCRIBED",
                        "ENEDIS_GATEWAY_REJECTED",
                        "CAPTCHA_ERROR",
                        "LOGS_UNREACHABLE",
                        "INTERNAL_ERROR"));
        BY_FAULT.put(
                Fault.REQUEST,
                List.of(
                        "ACCESS_DENIED",
                        "PDL_NOT_FOUND",
                        "UNKNOWN_POINT",
                        "INVALID_USAGE_POINT_ID",
                        "NO_DATA",
                        "NO_DOCUMENT",
                        "ADAM-ERR0123",
                        "DATE_TOO_OLD",
                        "NO_SUCH_DIRECTION",
                        "INVALID_DATE_FORMAT",
                        "INVALID_DATE_RANGE",
                        "INVALID_DAYS",
                        "INVALID_FORMAT",
                        "INVALID_POINT",
                        "INVALID_ANNOUNCEMENT",
                        "NOT_SIGNED_IN",
                        "INVALID_TOKEN",
                        "MISSING_CLIENT",
                        "INVALID_CLIENT",
                        "INVALID_CREDENTIALS",
                        "INVALID_PASSWORD",
                        "SECOND_FACTOR_REQUIRED",
                        "SECOND_FACTOR_INVALID",
                        "PASSKEY_REFUSED",
                        "WEAK_PASSWORD",
                        "UNREADABLE_PASSWORD",
                        "INVALID_EMAIL",
                        "USER_EXISTS",
                        "USER_NOT_FOUND",
                        "USER_INACTIVE",
                        "FORBIDDEN",
                        "INVALID_ROLE_NAME",
                        "INVALID_ROLE_TITLE",
                        "INVALID_ROLE_DESCRIPTION",
                        "UNKNOWN_PERMISSION",
                        "ROLE_NOT_FOUND",
                        "ROLE_NAME_TAKEN",
                        "ROLE_IN_USE",
                        "SYSTEM_ROLE",
                        "BEYOND_OWN_RIGHTS",
                        "SECOND_STEP_MISSING",
                        "SUPPORT_NOT_PERMITTED",
                        "SUPPORT_NOT_GRANTED",
                        "SHARING_DISABLED",
                        "SUPPORT_READS_ONLY",
                        "LAST_ADMINISTRATOR",
                        "ADMINISTRATOR_BY_SETTING",
                        "CANNOT_DELETE_SELF",
                        "JOB_RUNNING",
                        "PDL_HELD",
                        "OWN_POINT",
                        "EMAIL_NOT_VERIFIED",
                        "LINK_INVALID",
                        "LINK_EXPIRED",
                        "TOKEN_EXPIRED",
                        "CAPTCHA_REQUIRED",
                        "CAPTCHA_FAILED",
                        "CONFLICT",
                        "NOT_FOUND",
                        "FOREIGN_ORIGIN",
                        "READ_ONLY_ACCOUNT",
                        "DEMO_READ_ONLY",
                        "INVALID_SETUP_LINK",
                        "CONSO_TOKEN_MISSING",
                        "CONSO_TOKEN_INVALID",
                        "CONSO_PARAMETERS",
                        "TOKEN_NAME",
                        "TOKEN_POINTS",
                        "TOKEN_EXPIRY",
                        "TOKEN_NOT_FOUND",
                        "CONSO_TOKEN_NOT_FOUND",
                        "TOO_MANY_TOKENS",
                        "PDL_EXISTS",
                        "PDL_NAME_TOO_LONG",
                        "INVALID_PRICING_OPTION",
                        "INVALID_OFFPEAK_HOURS",
                        "INVALID_OFFPEAK_CALENDAR",
                        "INVALID_SUBSCRIBED_POWER",
                        "INVALID_LINK",
                        "INVALID_PDL_TYPE",
                        "OFFER_NOT_FOUND",
                        "UNKNOWN_LOG_LEVEL",
                        "UNKNOWN_CONNECTION",
                        "MAINTENANCE_RUNNING",
                        "BACKUP_ELSEWHERE",
                        "MISSING_FIELD",
                        "MISSING_FIELDS",
                        "MISSING_BODY",
                        "MALFORMED_JSON",
                        "IMPORT_BROKEN_FILE",
                        "IMPORT_MIXED_POINTS",
                        "IMPORT_NO_VALUES",
                        "IMPORT_OTHER_POINT",
                        "IMPORT_RUNNING",
                        "IMPORT_TOO_LARGE",
                        "IMPORT_TOO_MANY_LINES",
                        "IMPORT_UNKNOWN_FORMAT",
                        "IMPORT_UNKNOWN_UNIT",
                        "UNREADABLE_VALUE"));
    }

    private KnownErrors() {}
}
