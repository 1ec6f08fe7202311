package fr.myelectricaldata.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.gateway.ApiPaths;
import fr.myelectricaldata.testing.ApiClient;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Nothing that machines may call goes without words: what it does, what it takes, what it answers, how it refuses. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class ContractTest {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    ContractTexts texts;

    private JsonNode contract;
    private final List<Described> operations = new ArrayList<>();

    private record Described(String name, JsonNode json) {
        Stream<JsonNode> answers(String statuses) {
            return json.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().matches(statuses))
                    .map(Map.Entry::getValue);
        }
    }

    @BeforeEach
    void read() {
        contract = ApiClient.anonymous(port).getJson("/openapi.json");
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(new Described(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue()))));
        assertThat(operations).hasSizeGreaterThan(25);
    }

    private void every(String requirement, Predicate<Described> met) {
        assertThat(operations.stream().filter(met.negate()).map(Described::name))
                .as(requirement)
                .isEmpty();
    }

    private static boolean exampled(JsonNode described) {
        JsonNode schema = described.path("schema");
        return described.has("example")
                || !described.path("examples").isEmpty()
                || schema.has("example")
                || !schema.path("examples").isEmpty()
                || schema.has("enum");
    }

    @Test
    void everyOperationHasASummaryAndATagOfItsOwn() {
        every("a summary", one -> !one.json().path("summary").asString("").isBlank());
        every(
                "a tag in words",
                one -> !one.json().path("tags").isEmpty()
                        && !one.json().path("tags").path(0).asString().endsWith("-controller"));
    }

    @Test
    void everyParameterHasWordsAndAnExample() {
        every(
                "parameters with words and examples",
                one -> all(
                        one.json().path("parameters"),
                        parameter -> !parameter.path("description").asString("").isBlank() && exampled(parameter)));
    }

    @Test
    void everyBodyHasAnExample() {
        every(
                "bodies with examples",
                one -> all(one.json().path("requestBody").path("content"), ContractTest::exampled));
    }

    @Test
    void everyGoodAnswerHasAnExampleInEachOfItsForms() {
        every("a good answer", one -> one.answers("[23]..").findAny().isPresent());
        every(
                "good answers with examples",
                one -> one.answers(one.json().path("responses").has("201") ? "201" : "2..")
                        .allMatch(answer -> all(answer.path("content"), ContractTest::exampledWell)));
        every(
                "facts of the domain beside what is made, with examples",
                one -> one.answers("2..").allMatch(answer -> all(answer.path("content"), ContractTest::exampled)));
        every(
                "good answers with a body",
                one -> one.answers("[23]..")
                        .anyMatch(answer -> !answer.path("content").isEmpty()
                                || one.answers("204|3..").findAny().isPresent()));
    }

    /** What is made comes with 201; facts of the domain never do. */
    @Test
    void whatIsMadeAndWhatIsRefusedComeWithTheirOwnStatus() {
        for (String path : new String[] {"/api/accounts/signup", "/api/pdl"}) {
            JsonNode answers = contract.path("paths").path(path).at("/post/responses");
            assertThat(answers.at("/201/content/application~1json/examples").propertyNames())
                    .containsExactly("exemple");
            assertThat(answers.at("/200/content/application~1json/examples"))
                    .isNotEmpty()
                    .allSatisfy(
                            example -> assertThat(example.at("/value/success").asBoolean(true))
                                    .isFalse());
        }
        JsonNode tokens =
                contract.path("paths").path("/api/accounts/conso-tokens").at("/post/responses");
        assertThat(tokens.has("201")).isTrue();
        assertThat(tokens.has("200")).isFalse();
        assertThat(contract.path("paths")
                        .path("/api/admin/collection")
                        .at("/get/responses")
                        .has("403"))
                .isTrue();
        every("a cadence beside every address of version 1 and Conso", one -> {
            String address = one.name().split(" ")[1];
            return !(ApiPaths.speaksV1(address) || ApiPaths.speaksConso(address))
                    || one.answers("429").findAny().isPresent()
                    || one.answers("3..").findAny().isPresent();
        });
    }

    @Test
    void everyOperationSaysHowItRefuses() {
        every("refusals", one -> one.answers("4..").findAny().isPresent());
        every(
                "refusals in words",
                one -> one.answers("[45]..")
                        .noneMatch(answer ->
                                answer.path("description").asString("").isBlank()));
        every(
                "a refusal with an example",
                one -> one.answers("4..")
                        .anyMatch(answer -> !answer.path("content").isEmpty()
                                && all(answer.path("content"), ContractTest::exampled)));
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(contract.path("security")).isNotEmpty();
        JsonNode schemes = contract.at("/components/securitySchemes");
        every(
                "schemes that exist",
                one -> all(
                        one.json().path("security"),
                        requirement ->
                                requirement.properties().stream().allMatch(scheme -> schemes.has(scheme.getKey()))));
        every("a way in, or none needed, as the gateway sees it", one -> {
            boolean open =
                    one.json().has("security") && one.json().path("security").isEmpty();
            String address = one.name().split(" ")[1].replaceAll("\\{[^}]*}", "1");
            String verb = one.name().split(" ")[0];
            int status = ApiClient.anonymous(port)
                    .send(address, request -> request.method(verb, BodyPublishers.noBody()))
                    .statusCode();
            // Conso calls a missing header a bad request.
            boolean refused = status == 401 || (ApiPaths.speaksConso(address) && status == 400);
            return open != refused || !verb.equals("GET");
        });
    }

    @Test
    void everyAddressOfAControllerIsDescribedOnce() {
        List<String> described = new ArrayList<>();
        contract.path("paths").properties().forEach(path -> described.add(path.getKey()));
        List<String> missing = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> !hidden(mapping.getValue().getBeanType())
                        && !mapping.getValue().hasMethodAnnotation(Hidden.class))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .filter(ApiPaths::owns)
                .filter(path -> !described.contains(path) && !described.contains("/api" + path))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(described).allMatch(path -> !described.contains("/api" + path));
    }

    private static boolean hidden(Class<?> controller) {
        return controller.isAnnotationPresent(Hidden.class)
                || controller.getPackageName().startsWith("org.spring")
                || controller.getSimpleName().endsWith("ErrorController");
    }

    @Test
    void noWordsAreLeftOver() {
        List<String> names = operations.stream()
                .map(one -> one.name().replaceFirst(" /api/", " /"))
                .toList();
        texts.operations()
                .forEach((path, verbs) -> verbs.forEach((verb, text) -> assertThat(names)
                        .as("an operation for the words about it")
                        .contains(verb.toUpperCase(Locale.ROOT) + " " + path)));
        ResourceBundle french = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.FRENCH);
        texts.operations().values().stream()
                .flatMap(verbs -> verbs.values().stream())
                .flatMap(text -> Stream.concat(text.refusals().stream(), text.problems().values().stream()))
                .forEach(code ->
                        assertThat(french.containsKey("error." + code)).as(code).isTrue());
    }

    @Test
    void noInnerTypeOfTheServerIsDescribed() {
        assertThat(contract.at("/components/schemas").properties())
                .extracting(schema -> schema.getKey())
                .noneMatch(name -> name.startsWith("Servlet") || name.startsWith("HttpServlet"));
    }

    /** A refusal is no example of a good answer. */
    private static boolean exampledWell(JsonNode described) {
        return exampled(described)
                && (described.path("examples").isEmpty()
                        || described
                                .path("examples")
                                .valueStream()
                                .anyMatch(example ->
                                        example.path("value").path("success").asBoolean(true)));
    }

    private static boolean all(JsonNode nodes, Predicate<JsonNode> met) {
        boolean[] all = {true};
        nodes.forEach(node -> all[0] &= met.test(node));
        return all[0];
    }
}
