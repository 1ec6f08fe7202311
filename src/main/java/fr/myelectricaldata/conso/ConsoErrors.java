package fr.myelectricaldata.conso;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.gateway.ApiPaths;
import fr.myelectricaldata.gateway.ErrorAnswer;
import fr.myelectricaldata.gateway.ErrorForm;
import fr.myelectricaldata.metering.MeterDataException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The error bodies of the format, whoever says no at its addresses: {@code {status, message}}, and {@code error} where Enedis
 * would have refused, where parameters are wrong, or where a fact has a name.
 */
@Component
class ConsoErrors implements ErrorForm {
    private static final String ENEDIS = "The Enedis API returned an error";
    private static final String PARAMETERS = "Paramètres invalides";

    @Override
    public boolean speaksAt(String path) {
        return ApiPaths.speaksConso(path);
    }

    @Override
    public Class<?> bodyType() {
        return Body.class;
    }

    @Override
    public ErrorAnswer answer(HttpStatus status, String text, @Nullable DomainException fact) {
        if (fact instanceof InvalidParametersException invalid) {
            return answer(HttpStatus.BAD_REQUEST, PARAMETERS, new Issues(invalid.issues()));
        }
        Optional<EnedisRefusal> refusal = refusal(fact);
        if (refusal.isPresent()) {
            return passedOn(refusal.get());
        }
        return answer(statusOf(status), text, fact == null ? null : named(fact, text));
    }

    /** A bad token is only told so. */
    private static @Nullable Named named(DomainException fact, String text) {
        return fact.kind() == ErrorKind.UNAUTHENTICATED
                ? null
                : new Named(fact.code().value(), text);
    }

    /** What passes by itself says when to ask again; a fact that knows better replaces it. */
    private static ErrorAnswer passedOn(EnedisRefusal refusal) {
        ErrorAnswer answer = answer(refusal.status(), ENEDIS, new Named(refusal.error(), refusal.description()));
        if (refusal.passes()) {
            answer.headers().set(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer;
    }

    private static Optional<EnedisRefusal> refusal(@Nullable DomainException fact) {
        if (fact instanceof RefusedByEnedisException refused) {
            return Optional.of(refused.refusal());
        }
        return fact instanceof MeterDataException answered ? EnedisRefusal.of(answered.finding()) : Optional.empty();
    }

    /** Clients tell 400, 401 and 5xx apart, and ask again after a 503. */
    private static HttpStatus statusOf(HttpStatus status) {
        return switch (status) {
            case UNPROCESSABLE_CONTENT -> HttpStatus.BAD_REQUEST;
            case BAD_GATEWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> status;
        };
    }

    private static ErrorAnswer answer(HttpStatus status, String message, @Nullable Object error) {
        return ErrorAnswer.json(status, new Body(status.value(), message, error));
    }

    /** @param error absent, a named refusal, or what is wrong with the parameters */
    @Schema(name = "ConsoError")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            int status,
            String message,

            @Schema(anyOf = {Named.class, Issues.class}) @Nullable
            Object error) {}

    record Named(
            String error, @JsonProperty("error_description") String description) {}

    record Issues(List<InvalidParametersException.Issue> issues) {}
}
