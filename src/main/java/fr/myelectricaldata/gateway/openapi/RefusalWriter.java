package fr.myelectricaldata.gateway.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Writes the refusals that any address of the v2 API may answer, or those of an older format where one speaks; and those
 * that the operation's words name beside them.
 */
@Component
class RefusalWriter {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final EnvelopeExamples envelopes;

    RefusalWriter(EnvelopeExamples envelopes) {
        this.envelopes = envelopes;
    }

    /** @param own what the refusals of an older format are made of, or null where none speaks */
    void write(Operation operation, String method, OperationText text, @Nullable Schema<?> own) {
        if (own == null) {
            writeCommon(operation, method);
        } else {
            text.refused()
                    .forEach((status, refused) ->
                            operation.getResponses().addApiResponse(status, response(refused, own)));
        }
        text.statuses().forEach((status, body) -> example(operation, status, JSON, "propre", body));
        text.problems().forEach((status, code) -> {
            String title = HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase();
            Object problem = envelopes.problem(Integer.parseInt(status), title, code);
            example(operation, status, PROBLEM, code, problem);
        });
    }

    private static ApiResponse response(OperationText.Refused refused, Schema<?> own) {
        MediaType body = new MediaType().schema(own);
        refused.examples().forEach((name, example) -> body.addExamples(name, new Example().value(example)));
        return new ApiResponse().description(refused.description()).content(new Content().addMediaType(JSON, body));
    }

    private void writeCommon(Operation operation, String method) {
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!open) {
            add(operation, HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN");
        }
        if (!open && !method.equals("GET")) {
            add(operation, HttpStatus.FORBIDDEN, "DEMO_READ_ONLY");
        }
        List<String> input = input(operation);
        if (!input.isEmpty()) {
            example(operation, "422", JSON, "exemple", envelopes.fault(input));
            example(
                    operation,
                    "422",
                    PROBLEM,
                    "exemple",
                    envelopes.problem(422, "Unprocessable Content", "MISSING_FIELD"));
        }
        add(operation, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
        Objects.requireNonNull(operation.getResponses().get("429")).addHeaderObject("Retry-After", retryAfter());
        example(operation, "500", JSON, "exemple", envelopes.refused("INTERNAL_ERROR"));
        example(
                operation,
                "500",
                PROBLEM,
                "exemple",
                envelopes.problem(500, "Internal Server Error", "INTERNAL_ERROR"));
    }

    private void add(Operation operation, HttpStatus status, String code) {
        String number = Integer.toString(status.value());
        example(operation, number, JSON, "exemple", envelopes.detail(code));
        example(
                operation,
                number,
                PROBLEM,
                "exemple",
                envelopes.problem(status.value(), status.getReasonPhrase(), code));
    }

    private static void example(Operation operation, String status, String type, String name, Object body) {
        ApiResponse response = operation.getResponses().get(status);
        if (response == null) {
            response = new ApiResponse().description(words(status)).content(new Content());
            operation.getResponses().addApiResponse(status, response);
        }
        response.getContent()
                .computeIfAbsent(type, absent -> new MediaType().schema(Schemas.object()))
                .addExamples(name, new Example().value(body));
    }

    /** Where the first thing stands that may be missing or malformed; a malformed id is merely unknown. */
    private static List<String> input(Operation operation) {
        if (operation.getRequestBody() != null) {
            String field = operation.getRequestBody().getContent().values().stream()
                    .findFirst()
                    .map(MediaType::getExample)
                    .map(RefusalWriter::firstField)
                    .orElse("field");
            return List.of("body", field);
        }
        List<Parameter> parameters = operation.getParameters();
        return parameters == null
                ? List.of()
                : parameters.stream()
                        .filter(parameter -> "query".equals(parameter.getIn()))
                        .findFirst()
                        .map(parameter -> List.of("query", parameter.getName()))
                        .orElse(List.of());
    }

    private static @Nullable String firstField(Object example) {
        return example instanceof Map<?, ?> fields
                ? fields.keySet().stream().map(Object::toString).findFirst().orElse(null)
                : null;
    }

    private static String words(String status) {
        return switch (status) {
            case "401" -> "Identifiant absent ou non valable.";
            case "403" -> "Ce compte, ou l'accord donné à Enedis, ne le permet pas.";
            case "404" -> "Rien de tel.";
            case "409" -> "Ce point n'a pas cela.";
            case "422" -> "Valeur absente ou illisible, nommée avec sa place.";
            case "429" -> "Trop de requêtes en peu de temps, ou quota du jour ; Retry-After dit quand revenir.";
            case "502" -> "Enedis ne répond pas comme prévu.";
            default -> "Erreur de notre côté, avec la référence à nous donner.";
        };
    }

    private static Header retryAfter() {
        Header header = new Header().description("Secondes à attendre.");
        header.setSchema(Schemas.text());
        header.setExample("2");
        return header;
    }
}
