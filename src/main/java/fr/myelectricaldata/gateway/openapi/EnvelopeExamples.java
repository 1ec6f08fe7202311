package fr.myelectricaldata.gateway.openapi;

import fr.myelectricaldata.gateway.ApiTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies as the gateway writes them, with the words that it says. */
@Component
class EnvelopeExamples {
    private static final String TIMESTAMP = "2026-11-28T09:30:00.123456";
    private static final String REFERENCE = "6f1c1c3e-54a0-4a7e-9d0e-5b8f3d1c2a90";

    private final ApiTexts texts;

    EnvelopeExamples(ApiTexts texts) {
        this.texts = texts;
    }

    Map<String, @Nullable Object> good(@Nullable Object data, @Nullable String error) {
        return envelope(true, data, error);
    }

    Map<String, @Nullable Object> refused(String code) {
        return envelope(false, null, code);
    }

    private Map<String, @Nullable Object> envelope(boolean success, @Nullable Object data, @Nullable String code) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("success", success);
        body.put("data", data);
        body.put("error", code == null ? null : error(code));
        body.put("timestamp", TIMESTAMP);
        return body;
    }

    private Map<String, @Nullable Object> error(String code) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", words(code));
        error.put("field", null);
        return error;
    }

    /** With the same code in both places, as RFC 9457 and our clients want it. */
    Map<String, Object> problem(int status, String title, String code) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:myelectricaldata:error:" + code);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", words(code));
        body.put("code", code);
        return body;
    }

    Map<String, Object> detail(String code) {
        return Map.of("detail", words(code));
    }

    /** One missing value, in the form that clients of FastAPI read. */
    Map<String, @Nullable Object> fault(List<String> place) {
        Map<String, @Nullable Object> fault = new LinkedHashMap<>();
        fault.put("type", "missing");
        fault.put("loc", place);
        fault.put("msg", words("MISSING_FIELD"));
        fault.put("input", null);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("detail", List.of(fault));
        body.putAll(refused("MISSING_FIELD"));
        return body;
    }

    private String words(String code) {
        Object[] arguments = switch (code) {
            case "INTERNAL_ERROR" -> new Object[] {REFERENCE};
            case "MISSING_FIELD" -> new Object[] {"end"};
            default -> new Object[] {50, 50, 0};
        };
        return texts.text(Locale.FRENCH, "error." + code, arguments);
    }
}
