package fr.myelectricaldata.gateway.openapi;

import fr.myelectricaldata.gateway.openapi.OperationText.Answer;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes what goes in and what comes out when all is well, and the facts that come as {@code success:false}. */
@Lazy
@Component
class AnswerWriter {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ContractTexts texts;
    private final EnvelopeExamples envelopes;

    AnswerWriter(ContractTexts texts, EnvelopeExamples envelopes) {
        this.texts = texts;
        this.envelopes = envelopes;
    }

    void write(Operation operation, OperationText text) {
        writeBody(operation, text);
        ApiResponse good = operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (good != null) {
            text.answers().forEach(answer -> write(good, answer));
            if (!text.refusals().isEmpty()) {
                ApiResponse refused = refusing(operation, good);
                text.refusals().forEach(code -> example(refused, JSON, code, envelopes.refused(code)));
            }
            text.headers().forEach(name -> good.addHeaderObject(name, header(name)));
        }
        if (Boolean.TRUE.equals(text.conditional())) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "304",
                            new ApiResponse()
                                    .description("Rien n'a changé depuis l'ETag donné ; la réponse n'a pas de corps."));
        }
    }

    /** Facts of the domain come with status 200, even where what is made comes with 201. */
    private static ApiResponse refusing(Operation operation, ApiResponse good) {
        if (operation.getResponses().get("201") != good) {
            return good;
        }
        ApiResponse refused = new ApiResponse().description("Refus : `success` vaut false, `error` dit pourquoi.");
        MediaType made = good.getContent() == null ? null : good.getContent().get(JSON);
        MediaType body = new MediaType().schema(made == null ? Schemas.object() : made.getSchema());
        refused.setContent(new Content().addMediaType(JSON, body));
        operation.getResponses().addApiResponse("200", refused);
        return refused;
    }

    private static void writeBody(Operation operation, OperationText text) {
        if (text.body() != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(type -> type.setExample(text.body()));
        }
        if (text.form() != null) {
            MediaType form = new MediaType().schema(Schemas.object()).example(text.form());
            operation.setRequestBody(new RequestBody().required(true).content(new Content().addMediaType(FORM, form)));
        }
    }

    private void write(ApiResponse good, Answer answer) {
        String type = Objects.requireNonNullElse(answer.type(), JSON);
        String name = Objects.requireNonNullElse(answer.name(), "exemple");
        example(good, type, name, value(answer));
    }

    private @Nullable Object value(Answer answer) {
        if (answer.text() != null) {
            return answer.text();
        }
        return answer.json() != null ? answer.json() : envelopes.good(answer.data(), answer.error());
    }

    private static void example(ApiResponse response, String type, String name, @Nullable Object value) {
        if (response.getContent() == null) {
            response.setContent(new Content());
        }
        MediaType body = response.getContent().computeIfAbsent(type, absent -> new MediaType().schema(Schemas.text()));
        body.addExamples(name, new Example().value(value));
    }

    private Header header(String name) {
        CommonText words = texts.header(name);
        Header header = new Header().description(words.description());
        header.setSchema(Schemas.text());
        header.setExample(words.example());
        return header;
    }
}
