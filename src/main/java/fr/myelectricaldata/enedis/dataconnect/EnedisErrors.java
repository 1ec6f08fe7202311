package fr.myelectricaldata.enedis.dataconnect;

import static java.util.Map.entry;

import fr.myelectricaldata.enedis.dataconnect.EnedisHttp.Answer;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one translator of Enedis's refusals. A known code decides, then the status, then the sentence, in French or
 * English. A page that is not JSON never says anything about a consent: it comes from a proxy on the way. Nor does a 404
 * without a word of Enedis's own say that there is no measure: days would be taken for missing that are not.
 * Sources: the v5 error tables, the 2026 swaggers and what was really seen.
 */
@Component
class EnedisErrors {
    private static final Map<String, Finding> BY_CODE = Map.ofEntries(
            entry("ADAM-ERR0123", Finding.BEFORE_ACTIVATION),
            entry("ADAM-ERR0125", Finding.BEYOND_HISTORY),
            entry("ADAM-DC-0016", Finding.BEYOND_HISTORY),
            entry("ADAM-ERR0069", Finding.NO_SUCH_DIRECTION),
            entry("ADAM-ERR0075", Finding.CURVE_NOT_ENABLED),
            entry("ADAM-DC-0007", Finding.NOT_HOLDER),
            entry("ADAM-ERR0061", Finding.NOT_HOLDER),
            entry("ADAM-DC-0008", Finding.CONSENT_LOST),
            entry("ADAM-DC-0009", Finding.BEFORE_CONSENT),
            entry("UNAUTHORIZED-USER", Finding.CONSENT_LOST),
            entry("STM-ERR-0000019", Finding.UNKNOWN_POINT),
            entry("TECHNICAL-ERROR", Finding.UNAVAILABLE),
            entry("INVALID-CLIENT", Finding.GATEWAY_REJECTED),
            entry("UNAUTHORIZED-CLIENT", Finding.GATEWAY_REJECTED),
            entry("INVALID-GRANT", Finding.GATEWAY_REJECTED),
            entry("INVALID-SCOPE", Finding.GATEWAY_REJECTED),
            entry("900901", Finding.GATEWAY_REJECTED),
            entry("900902", Finding.GATEWAY_REJECTED),
            entry("900903", Finding.GATEWAY_REJECTED),
            entry("900904", Finding.GATEWAY_REJECTED),
            entry("900906", Finding.REFUSED),
            entry("900907", Finding.NOT_SUBSCRIBED),
            entry("900908", Finding.NOT_SUBSCRIBED),
            entry("900909", Finding.NOT_SUBSCRIBED),
            entry("900910", Finding.NOT_SUBSCRIBED));

    private static final Pattern NOTHING_CODE = Pattern.compile("STM-ERR-00000(?:14|20)|NO-DATA-FOUND");
    private static final Pattern NOTHING_TEXT = Pattern.compile("pas de mesure|aucune donnee|no measure|no data");
    /** The API manager knows no such address: our fault, and nothing about data. */
    private static final Pattern NO_ADDRESS = Pattern.compile("no matching resource|runtime error");
    /** WSO2's throttling codes. */
    private static final Pattern THROTTLED = Pattern.compile("9008\\d\\d");

    /** The first that is found in the sentence counts. */
    private static final Map<Pattern, Finding> BY_TEXT = new LinkedHashMap<>();

    static {
        sentence("titulaire du point|not owner|actual meter holder", Finding.NOT_HOLDER);
        sentence("mise en service du point|last activation date", Finding.BEFORE_ACTIVATION);
        sentence("history deadline", Finding.BEYOND_HISTORY);
        sentence("sens de la mesure", Finding.NO_SUCH_DIRECTION);
        sentence("objected to the load curve", Finding.CURVE_NOT_ENABLED);
        sentence("consent start date", Finding.BEFORE_CONSENT);
        sentence(
                "no consent|pas autorise pour le point|not authorized to access this|pas de services? souscrit",
                Finding.CONSENT_LOST);
        sentence("prm non existant|unknown or unauthorized", Finding.UNKNOWN_POINT);
    }

    private final Clock clock;

    EnedisErrors(Clock clock) {
        this.clock = clock;
    }

    private static void sentence(String words, Finding finding) {
        BY_TEXT.put(Pattern.compile(words), finding);
    }

    /** What a refusal says; empty when it only says that there is nothing. */
    Optional<MeterDataException> of(Answer answer) {
        ErrorBody body = ErrorBody.parse(answer.body());
        Finding finding = BY_CODE.get(body.code());
        if (finding == null && nothing(answer.status(), body)) {
            return Optional.empty();
        }
        if (finding == null) {
            finding = byStatus(answer.status(), body);
        }
        return Optional.of(new MeterDataException(
                finding, "Enedis answered " + answer.status() + " " + known(body), retryAt(finding, answer, body)));
    }

    private static boolean nothing(int status, ErrorBody body) {
        return NOTHING_CODE.matcher(body.code()).matches()
                || (status < 500 && NOTHING_TEXT.matcher(body.text()).find());
    }

    private static Finding byStatus(int status, ErrorBody body) {
        if (status == 429 || THROTTLED.matcher(body.code()).matches()) {
            return Finding.BUDGET_EXHAUSTED;
        }
        if (status == 401) {
            return Finding.GATEWAY_REJECTED;
        }
        if (status >= 500 || status < 400 || status == 408) {
            return Finding.UNAVAILABLE;
        }
        if (!body.json() && (status == 403 || status == 404)) {
            return Finding.UNAVAILABLE;
        }
        Finding said = byText(body);
        boolean bare = status == 404
                && said == Finding.REFUSED
                && !NO_ADDRESS.matcher(body.text()).find();
        return bare ? Finding.UNAVAILABLE : said;
    }

    private static Finding byText(ErrorBody body) {
        return BY_TEXT.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(body.text()).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Finding.REFUSED);
    }

    private @Nullable Instant retryAt(Finding finding, Answer answer, ErrorBody body) {
        return switch (finding) {
            case BUDGET_EXHAUSTED -> NextAccess.of(answer, body, clock.instant());
            case UNAVAILABLE -> NextAccess.afterHeader(answer, clock.instant()).orElse(null);
            default -> null;
        };
    }

    /** Codes are repeated, sentences are not: nobody knows what stands in them. */
    private static String known(ErrorBody body) {
        return body.code().matches("[A-Z0-9 -]{1,30}") && !body.code().matches(".*\\d{9}.*") ? body.code() : "";
    }
}
