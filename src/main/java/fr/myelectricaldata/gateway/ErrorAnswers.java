package fr.myelectricaldata.gateway;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns failures into answers. Facts of the domain come as HTTP 200 with {@code success:false}, which existing clients
 * expect (a setting turns 200 into 429 where the quota is used up), or with their true status as RFC 9457 to whoever
 * accepts {@code application/problem+json}; authentication, permission, malformed input and haste always have their true
 * status and {@code detail}. Older formats have their own {@link ErrorForm} at their addresses.
 */
@Component
public class ErrorAnswers {
    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final String INVALID = "VALIDATION_ERROR";

    private final ApiTexts texts;
    private final ApiResponses responses;
    private final LocaleResolver languages;
    private final JsonMapper json;
    private final GatewaySettings settings;
    private final Clock clock;
    private final ObjectProvider<ErrorForm> forms;

    ErrorAnswers(
            ApiTexts texts,
            ApiResponses responses,
            LocaleResolver languages,
            JsonMapper json,
            GatewaySettings settings,
            Clock clock,
            ObjectProvider<ErrorForm> forms) {
        this.texts = texts;
        this.responses = responses;
        this.languages = languages;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.forms = forms;
    }

    public ErrorAnswer of(DomainException failure, HttpServletRequest request) {
        String text = texts.text(language(request), failure);
        String code = failure.code().value();
        HttpStatus status = statusOf(failure.kind());
        Optional<ErrorAnswer> own = ownForm(status, text, failure, request);
        ErrorAnswer answer = wantsProblem(request)
                ? problem(own.map(ErrorAnswer::status).orElse(status), code, text)
                : own.orElseGet(() -> general(failure, text));
        failure.retryAt().ifPresent(at -> answer.with(HttpHeaders.RETRY_AFTER, RetryAfter.at(at, clock.instant())));
        return answer;
    }

    private ErrorAnswer general(DomainException failure, String text) {
        return switch (failure.kind()) {
            case INVALID -> unprocessable(failure, text);
            case UNAUTHENTICATED, FORBIDDEN, TOO_MANY_REQUESTS ->
                ErrorAnswer.json(statusOf(failure.kind()), new ErrorAnswer.Detail(text));
            case QUOTA_EXCEEDED ->
                ErrorAnswer.json(
                        HttpStatus.valueOf(settings.quotaRefusalStatus()),
                        envelope(failure.code().value(), text));
            default -> ErrorAnswer.json(HttpStatus.OK, envelope(failure.code().value(), text));
        };
    }

    /** An answer outside the envelope, with the text of {@code key}. */
    public ErrorAnswer detail(HttpStatus status, HttpServletRequest request, String key, Object... arguments) {
        return plain(status, request, texts.text(language(request), key, arguments));
    }

    /** The fixed English words of the HTTP status, as the Python server answers unknown addresses and verbs. */
    public ErrorAnswer reason(HttpStatus status, HttpServletRequest request) {
        return plain(status, request, status.getReasonPhrase());
    }

    private ErrorAnswer plain(HttpStatus status, HttpServletRequest request, String text) {
        return wantsProblem(request)
                ? problem(status, status.name(), text)
                : ownForm(status, text, null, request)
                        .orElseGet(() -> ErrorAnswer.json(status, new ErrorAnswer.Detail(text)));
    }

    /** Present at the addresses of a format that says no in its own way. */
    private Optional<ErrorAnswer> ownForm(
            HttpStatus status, String text, @Nullable DomainException fact, HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String address ? address : request.getRequestURI();
        return forms.stream()
                .filter(form -> form.speaksAt(path))
                .findFirst()
                .map(form -> form.answer(status, text, fact));
    }

    ErrorAnswer faults(List<InputFault> faults, HttpServletRequest request) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        String text = faults.getFirst().msg();
        return wantsProblem(request)
                ? problem(status, INVALID, text)
                : ownForm(status, text, null, request).orElseGet(() -> unprocessable(faults, INVALID, text));
    }

    /** Our own fault. */
    public ErrorAnswer unexpected(Throwable failure, HttpServletRequest request) {
        ApiResponse.Error error = reported(failure, request);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return wantsProblem(request)
                ? problem(status, error.code(), error.message())
                : ownForm(status, error.message(), null, request)
                        .orElseGet(() -> ErrorAnswer.json(status, responses.failed(error)));
    }

    /**
     * Our own fault, for answers that cannot change their status any more: the log and the text share the request's id,
     * and the text holds nothing else of the cause.
     */
    public ApiResponse.Error reported(Throwable failure, HttpServletRequest request) {
        String id = RequestIds.of(request);
        log.error(
                "Request {} failed: {} {}",
                id,
                request.getMethod(),
                failure.getClass().getSimpleName(),
                failure);
        return new ApiResponse.Error("INTERNAL_ERROR", texts.text(language(request), "error.INTERNAL_ERROR", id), null);
    }

    /** For filters, which answer without Spring MVC. */
    public void write(ErrorAnswer answer, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.status().value());
        answer.headers().forEach((name, values) -> response.setHeader(name, String.join(",", values)));
        response.getOutputStream().write(json.writeValueAsBytes(answer.body()));
    }

    Locale language(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }

    ApiTexts texts() {
        return texts;
    }

    private ErrorAnswer unprocessable(DomainException failure, String text) {
        List<Object> location = failure instanceof InvalidInputException input ? input.location() : List.of("request");
        String type = failure.code().value().equals("MISSING_FIELD") ? "missing" : "value_error";
        return unprocessable(
                List.of(new InputFault(type, location, text, null)),
                failure.code().value(),
                text);
    }

    /** The list of faults that every client of FastAPI reads, and beside it the envelope with the stable code. */
    private ErrorAnswer unprocessable(List<InputFault> faults, String code, String text) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("detail", faults);
        ApiResponse<Object> envelope = envelope(code, text);
        body.put("success", false);
        body.put("data", null);
        body.put("error", envelope.error());
        body.put("timestamp", envelope.timestamp());
        return ErrorAnswer.json(HttpStatus.UNPROCESSABLE_CONTENT, body);
    }

    private ApiResponse<Object> envelope(String code, String text) {
        return responses.failed(new ApiResponse.Error(code, text, null));
    }

    private static ErrorAnswer problem(HttpStatus status, String code, String text) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create("urn:myelectricaldata:error:" + code));
        problem.setProperty("code", code);
        return ErrorAnswer.json(status, problem)
                .with(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private static boolean wantsProblem(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return (accept != null && accept.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE))
                || BodyType.streamed(request);
    }

    private static HttpStatus statusOf(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN, CONSENT -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case QUOTA_EXCEEDED, TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            case UPSTREAM -> HttpStatus.BAD_GATEWAY;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
