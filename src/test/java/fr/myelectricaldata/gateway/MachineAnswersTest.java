package fr.myelectricaldata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.TestThrottle;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Whatever a machine asks, it gets JSON, the right status, and words that say who has to act. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
@Import({TestThrottle.Installed.class, MachineAnswersTest.Probes.class})
@ExtendWith(OutputCaptureExtension.class)
class MachineAnswersTest {
    private static String secret = "";

    @LocalServerPort
    int port;

    @Autowired
    TestThrottle throttle;

    ApiClient anonymous;
    ApiClient owner;

    @BeforeEach
    void signUp() {
        anonymous = ApiClient.anonymous(port);
        if (secret.isEmpty()) {
            String body = "{\"email\":\"machine@example.org\",\"password\":\"Un-mot-de-passe-1\"}";
            secret = ApiClient.json(anonymous.postJson("/accounts/signup", body))
                    .get("data")
                    .get("client_secret")
                    .asString();
        }
        owner = anonymous.as("Bearer " + secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nope",
                "/accounts",
                "/accounts/nope",
                "/accounts/me",
                "/accounts/me/",
                "/accounts//me",
                "/accounts/me;jsessionid=1",
                "/accounts/%2e%2e/x",
                "/accounts/%2Fme",
                "/accounts/me%00",
                "/accounts/%c3%28",
                "/accounts/signup",
                "/pdl",
                "/pdl/",
                "/enedis/",
                "/energy/providers",
                "/openapi.json/nope",
                "/docs/nope",
                "/redoc/x",
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/oauth",
                "/oauth/nope",
                "/tempo/days",
                "/ecowatt/forecast",
                "/consumption-france",
                "/valid_access/12345678901234",
                "/v1/nope",
                "/rte/tempo/2026-01-01/2026-01-02",
                "/api/admin/users",
                "/api/probe/broken",
                "/api/probe/denied",
                "/api/probe/missing",
                "/api/probe/flag?flag=perhaps",
                "/api/probe/flag"
            })
    void noMachineAddressEverAnswersAPage(String address) {
        for (ApiClient caller : new ApiClient[] {anonymous, owner, anonymous.as("Bearer nonsense")}) {
            HttpResponse<String> answer = caller.send(address, request -> request.header("Accept", "text/html"));
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(address)
                    .doesNotContain("html");
            assertThat(answer.statusCode()).as(address).isNotIn(301, 302, 303);
            assertThat(answer.body()).as(address).startsWith("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?flag=%ff", "?other=%c3%28", "?=x", "?flag=true&format=%ed%a0%80"})
    void parametersThatAreNoTextAreABadRequest(String query) {
        for (String type : new String[] {"application/json", "application/problem+json", "text/csv"}) {
            HttpResponse<String> answer =
                    owner.send("/api/probe/flag" + query, request -> request.header("Accept", type));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(ApiClient.json(answer).get("detail").asString()).isEqualTo("Bad Request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/%zz HTTP/1.1",
                "GET /api/a{b} HTTP/1.1",
                "GET /api/\"x\" HTTP/1.1",
                "GET /api/ping HTTP/9.9",
                "BREW /api/ping HTTP/1.1",
                "GET /accounts/%E0%A4%A HTTP/1.1",
                "TRACE /api/ping HTTP/1.1"
            })
    void notEvenTheServletContainerAnswersAPage(String requestLine) throws IOException {
        assertThat(raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 (4..|505)")
                .doesNotContainIgnoringCase("<html");
    }

    /** What Java's own client would refuse to send. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nope, 404, Not Found",
        "DELETE, /ping, 405, Method Not Allowed",
        "GET, /accounts/signup, 405, Method Not Allowed",
        "PUT, /accounts/me, 405, Method Not Allowed"
    })
    void unknownAddressesAndVerbsAreCalledSo(String verb, String address, int status, String detail) {
        HttpResponse<String> answer = owner.send(address, request -> request.method(verb, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ApiClient.json(answer).get("detail").asString()).isEqualTo(detail);
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @Test
    void strangersAreToldOfTypingErrorsToo() {
        assertThat(anonymous.get("/api/nope").statusCode()).isEqualTo(404);
        assertThat(anonymous.delete("/accounts/credentials").statusCode()).isEqualTo(405);
        assertThat(anonymous.get("/accounts/credentials").statusCode()).isEqualTo(401);
    }

    @Test
    void pingServesClientsOfBothGenerations() {
        JsonNode ping = anonymous.getJson("/ping");
        assertThat(ping.get("status").asString()).isEqualTo("ok");
        assertThat(ping.get("version").asString()).isNotBlank();
        assertThat(ping.get("timestamp").asString()).matches("\\S{26}");
        assertThat(ping.get("information").asString()).isNotBlank();
        assertThat(ping.get("nb_client").isInt()).isTrue();
        assertThat(ping.get("waiting_estimation").isInt()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ping", "/ping/", "/api/ping", "/api/ping/", "/api", "/api/", "/ping?unknown=1"})
    void openAddressesAnswerWithAndWithoutSlashAndToHead(String address) {
        assertThat(anonymous.get(address).statusCode()).isEqualTo(200);
        HttpResponse<String> head = anonymous.send(address, request -> request.method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void openAddressesIgnoreStaleCredentials() {
        assertThat(anonymous.as("Bearer stale").get("/ping").statusCode()).isEqualTo(200);
    }

    @Test
    void aFactOfTheDomainIsAnEnvelopeOrAProblem() {
        HttpResponse<String> envelope = owner.get("/api/probe/missing");
        assertThat(envelope.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(envelope).get("success").asBoolean()).isFalse();
        JsonNode error = ApiClient.json(envelope).get("error");
        assertThat(error.get("code").asString()).isEqualTo("PROBE_MISSING");
        assertThat(error.get("field").isNull()).isTrue();
        HttpResponse<String> problem =
                owner.send("/api/probe/missing", request -> request.header("Accept", "application/problem+json"));
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(ApiClient.json(problem).get("code").asString()).isEqualTo("PROBE_MISSING");
        assertThat(ApiClient.json(problem).get("status").asInt()).isEqualTo(404);
    }

    @Test
    void everyKindOfFailureIsAProblemToWhoeverWantsThat() {
        isProblem(problem(anonymous, "/accounts/me", get -> get), 401, "UNAUTHORIZED");
        isProblem(problem(anonymous.as("Bearer stale"), "/accounts/me", get -> get), 401, "UNAUTHORIZED");
        isProblem(problem(owner, "/actuator/prometheus", get -> get), 403, "FORBIDDEN");
        isProblem(problem(owner, "/api/nope", get -> get), 404, "NOT_FOUND");
        isProblem(problem(anonymous, "/pdl/1/2/3", get -> get), 404, "NOT_FOUND");
        isProblem(problem(owner, "/ping", HttpRequest.Builder::DELETE), 405, "METHOD_NOT_ALLOWED");
        isProblem(problem(owner, "/api/probe/flag?%ff=1", get -> get), 400, "BAD_REQUEST");
        isProblem(problem(owner, "/api/probe/a%2fb", get -> get), 400, "BAD_REQUEST");
        isProblem(problem(owner, "/api/probe/flag", get -> get), 422, "VALIDATION_ERROR");
        isProblem(problem(owner, "/api/probe/flag?flag=perhaps", get -> get), 422, "VALIDATION_ERROR");
        isProblem(problem(anonymous, "/accounts/login", json("{\"email\" nonsense")), 422, "VALIDATION_ERROR");
        isProblem(problem(anonymous, "/accounts/login", json("x".repeat(70_000))), 413, "CONTENT_TOO_LARGE");
        isProblem(
                problem(
                        anonymous,
                        "/accounts/login",
                        request -> request.header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        isProblem(problem(owner, "/api/probe/missing", get -> get), 404, "PROBE_MISSING");
        isProblem(problem(owner, "/api/probe/denied", get -> get), 422, "PROBE_INVALID");
        isProblem(problem(owner, "/api/probe/broken", get -> get), 500, "INTERNAL_ERROR");
    }

    @Test
    void hasteIsAProblemWithATimeToComeBack() {
        throttle.close("requests");
        try {
            HttpResponse<String> tooFast = problem(owner, "/accounts/me", get -> get);
            isProblem(tooFast, 429, "TOO_MANY_REQUESTS");
            assertThat(tooFast.headers().firstValue("Retry-After")).hasValue("7");
        } finally {
            throttle.openAll();
        }
    }

    private static UnaryOperator<HttpRequest.Builder> json(String body) {
        return request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> problem(
            ApiClient caller, String address, UnaryOperator<HttpRequest.Builder> request) {
        return caller.send(address, asked -> request.apply(asked.header("Accept", "application/problem+json")));
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(code).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = ApiClient.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("urn:myelectricaldata:error:" + code);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @Test
    void malformedInputHasItsListOfFaultsAndItsCode() {
        HttpResponse<String> answer = owner.get("/api/probe/denied");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(answer).get("detail").get(0).get("msg").asString())
                .isNotBlank();
        assertThat(ApiClient.json(answer).get("error").get("code").asString()).isEqualTo("PROBE_INVALID");
    }

    @Test
    void ourOwnFaultsGiveAReferenceAndNothingElse() {
        HttpResponse<String> answer =
                owner.send("/api/probe/broken", request -> request.header("X-Request-Id", "my-request.1"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(ApiClient.json(answer).get("error").get("code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).contains("my-request.1").doesNotContain("inner workings");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("my-request.1");
    }

    @Test
    void theOldestFormatHasNoEnvelopeEvenForOurOwnFaults() {
        HttpResponse<String> answer =
                owner.send("/v1/probe/broken", request -> request.header("X-Request-Id", "my-request.2"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(ApiClient.json(answer).propertyNames()).containsExactly("detail");
        assertThat(answer.body()).contains("my-request.2").doesNotContain("inner workings");
    }

    @Test
    void requestIdsOfStrangeFormAreReplaced() {
        HttpResponse<String> answer =
                anonymous.send("/ping", request -> request.header("X-Request-Id", "<script>alert(1)</script>"));
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "1, true",
        "YES, true",
        "on, true",
        "t, true",
        "y, true",
        "F, false",
        "no, false",
        "0, false"
    })
    void yesAndNoHaveManyNames(String word, boolean expected) {
        assertThat(owner.getJson("/api/probe/flag?flag=" + word).get("flag").asBoolean())
                .isEqualTo(expected);
    }

    @Test
    void parametersAreExplainedInThePydanticShape() {
        JsonNode missing = owner.getJson("/api/probe/flag").get("detail").get(0);
        assertThat(missing.get("type").asString()).isEqualTo("missing");
        assertThat(missing.get("loc").toString()).isEqualTo("[\"query\",\"flag\"]");
        JsonNode wrong =
                owner.getJson("/api/probe/flag?flag=perhaps").get("detail").get(0);
        assertThat(wrong.get("type").asString()).isEqualTo("bool_parsing");
        assertThat(wrong.get("input").asString()).isEqualTo("perhaps");
        JsonNode envelope = owner.getJson("/api/probe/flag?flag=perhaps");
        assertThat(envelope.get("success").asBoolean(true)).isFalse();
        assertThat(envelope.get("data").isNull()).isTrue();
        assertThat(envelope.at("/error/code").asString()).isEqualTo("VALIDATION_ERROR");
        assertThat(envelope.at("/error/message").asString())
                .isEqualTo(wrong.get("msg").asString());
        assertThat(envelope.get("timestamp").asString()).matches("\\S{26}");
    }

    @Test
    void bodiesAreReadAsJsonAndInMeasure() {
        HttpResponse<String> malformed = anonymous.postJson("/accounts/login", "{\"email\" nonsense");
        assertThat(ApiClient.json(malformed).get("detail").get(0).get("type").asString())
                .isEqualTo("json_invalid");
        assertThat(anonymous.postForm("/accounts/login", "email=a").statusCode())
                .isEqualTo(415);
        String huge = "{\"email\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(anonymous.postJson("/accounts/login", huge).statusCode()).isEqualTo(413);
        HttpResponse<String> unannounced = anonymous.send(
                "/accounts/login",
                request -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8)))));
        assertThat(unannounced.statusCode()).isEqualTo(413);
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThat(ApiClient.json(anonymous.postJson("/accounts/login", deep))
                        .get("detail")
                        .get(0)
                        .get("type")
                        .asString())
                .isEqualTo("json_invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth/callback?state=%ff&autorisation_id=1",
                "/enedis/consumption/daily/12345678901234?start=%&end=%zz",
                "/api/pdl?x=98012523342425%ff%0aFORGED",
                "/ping?%C3"
            })
    void aQueryThatIsNoTextIsRefusedAndLeavesNothingInTheLog(String address, CapturedOutput log) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("{\"detail\":\"Bad Request\"}");
        assertThat(log).doesNotContain("98012523342425", "FORGED");
    }

    @Test
    void aForeignPagesRequestIsAnsweredWithoutLettingItRead() {
        HttpResponse<String> answer = owner.send(
                "/accounts/me", request -> request.header("Origin", "null").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> preflight = owner.send(
                "/accounts/me",
                request -> request.header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "DELETE")
                        .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(ApiClient.json(preflight).get("detail").asString()).contains("autre site");
    }

    @Test
    void textsFollowTheLanguageAndAreFrenchOtherwise() {
        String english = language("en-GB,en;q=0.9,fr;q=0.1");
        assertThat(english).contains("needs a credential");
        assertThat(language("fr-FR")).contains("demande un identifiant").isEqualTo(language("de"));
        assertThat(anonymous.get("/accounts/me").body()).contains("demande un identifiant");
    }

    private String language(String accepted) {
        return anonymous
                .send("/accounts/me", request -> request.header("Accept-Language", accepted))
                .body();
    }

    @Test
    void scriptsOfOurPagesMayCallAndReadErrorsToo() {
        HttpResponse<String> refused =
                anonymous.send("/accounts/me", request -> request.header("Origin", "http://localhost:8000"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:8000");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        HttpResponse<String> foreign =
                owner.send("/accounts/me", request -> request.header("Origin", "https://evil.example"));
        assertThat(foreign.statusCode()).isEqualTo(200);
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> foreignPreflight = anonymous.send(
                "/accounts/me",
                request -> request.header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "DELETE")
                        .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(foreignPreflight.statusCode()).isEqualTo(403);
        assertThat(foreignPreflight.body()).startsWith("{");
        HttpResponse<String> preflight = anonymous.send(
                "/accounts/me",
                request -> request.header("Origin", "http://localhost:8000")
                        .header("Access-Control-Request-Method", "DELETE")
                        .header("Access-Control-Request-Headers", "authorization")
                        .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElseThrow())
                .contains("DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/api/openapi.json"})
    void theContractIsServedAndNamesItsTokenAddress(String address) {
        JsonNode contract = anonymous.getJson(address);
        assertThat(contract.get("openapi").asString()).startsWith("3.1");
        JsonNode flow = contract.at("/components/securitySchemes/OAuth2ClientCredentials/flows/clientCredentials");
        assertThat(flow.get("tokenUrl").asString()).isEqualTo("/api/accounts/token");
        assertThat(contract.at("/paths").has("/api/accounts/me")).isTrue();
    }

    @Test
    void theDocumentationIsAPageOfOurOwn() {
        assertThat(anonymous.get("/api/docs").headers().firstValue("Location").orElseThrow())
                .endsWith("/docs");
        String page = anonymous.get("/docs").headers().firstValue("Location").orElseThrow();
        HttpResponse<String> swagger = anonymous.get(page);
        assertThat(swagger.statusCode()).isEqualTo(200);
        assertThat(swagger.body()).contains("swagger-ui").doesNotContain("https://");
    }

    @Test
    void operatorsSeeWhatStrangersDoNot() {
        assertThat(anonymous.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(anonymous.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(anonymous.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(owner.get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Probes {
        @GetMapping({"/api/probe/broken", "/v1/probe/broken"})
        String broken() {
            throw new IllegalStateException("inner workings");
        }

        @GetMapping("/api/probe/missing")
        String missing() {
            throw new ProbeMissingException();
        }

        @GetMapping("/api/probe/denied")
        String denied() {
            throw new InvalidRequestException("PROBE_INVALID", "for developers");
        }

        @GetMapping("/api/probe/flag")
        Map<String, Boolean> flag(@RequestParam boolean flag) {
            return Map.of("flag", flag);
        }
    }

    private static final class ProbeMissingException extends DomainException {
        ProbeMissingException() {
            super(ErrorKind.NOT_FOUND, "PROBE_MISSING", "for developers");
        }
    }
}
