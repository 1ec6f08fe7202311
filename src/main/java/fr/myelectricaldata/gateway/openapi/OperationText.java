package fr.myelectricaldata.gateway.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code resources/openapi/*.yaml} says of one operation; whatever is absent was said elsewhere, or needs no words.
 *
 * @param parameters names of the common parameters that the operation has beside those of its Java method
 * @param headers names of the common headers of its answer
 * @param body an example of its JSON body
 * @param form an example of its form
 * @param refusals codes that come as HTTP 200 with {@code success:false}
 * @param problems true status to code, for those who ask for problem documents or tables
 * @param statuses status to an example of its JSON, for refusals that the operation has beside the common ones
 * @param refused what an older format says instead of the common refusals, by status
 * @param conditional does it answer 304 to {@code If-None-Match}?
 */
record OperationText(
        @Nullable String summary,
        @Nullable String description,
        @Nullable String tag,
        List<String> parameters,
        List<String> headers,
        @Nullable Object body,
        @Nullable Map<String, String> form,
        List<Answer> answers,
        List<String> refusals,
        Map<String, String> problems,
        Map<String, Object> statuses,
        Map<String, Refused> refused,
        @Nullable Boolean conditional) {
    static final OperationText NONE = new OperationText(
            null, null, null, List.of(), List.of(), null, null, List.of(), List.of(), Map.of(), Map.of(), Map.of(),
            null);

    OperationText {
        parameters = orNone(parameters);
        headers = orNone(headers);
        answers = orNone(answers);
        refusals = orNone(refusals);
        problems = problems == null ? Map.of() : Map.copyOf(problems);
        statuses = statuses == null ? Map.of() : Map.copyOf(statuses);
        refused = refused == null ? Map.of() : Map.copyOf(refused);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** @param examples bodies by the name of what happened */
    record Refused(String description, Map<String, Object> examples) {}

    /**
     * One example of a good answer.
     *
     * @param type of its body; JSON when absent
     * @param data what stands in the envelope
     * @param json a body without an envelope
     * @param text a body that is no JSON
     * @param error code that stands beside the data
     */
    record Answer(
            @Nullable String name,
            @Nullable String type,
            @Nullable Object data,
            @Nullable Object json,
            @Nullable String text,
            @Nullable String error) {}
}
