package fr.myelectricaldata.simulator;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.testing.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator alone, on a port of its own, and what a client of it needs. */
@SpringBootTest(
        classes = Desk.Alone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"med.simulator.hold=30s", "ENEDIS_ENVIRONMENT=simulator"})
abstract class Desk {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String AUTHORIZE = "/dataconnect/v2/oauth2/authorize";

    @ComponentScan
    @EnableConfigurationProperties(SimulatorSettings.class)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Alone {
        @Bean
        MovableClock clock() {
            return new MovableClock(NOW);
        }
    }

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void fresh() throws Exception {
        clock.moveTo(NOW);
        send(request("/faults").DELETE());
        send(request("/calls").DELETE());
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + Workbench.ROOT + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    HttpResponse<String> token(Map<String, String> fields) throws Exception {
        return post("/oauth2/v3/token", fields);
    }

    String bearer() throws Exception {
        HttpResponse<String> answer = token(Map.of(
                "grant_type", "client_credentials",
                "client_id", SimulatorSettings.CLIENT_ID,
                "client_secret", SimulatorSettings.CLIENT_SECRET));
        return "Bearer " + json(answer).get("access_token").asString();
    }

    /** With a token, at a pace that Enedis allows. */
    HttpResponse<String> get(String path) throws Exception {
        clock.advance(Duration.ofSeconds(1));
        return send(request(path).header("Authorization", bearer()));
    }

    HttpResponse<String> measure(String series, String prm, String start, String end) throws Exception {
        String peak = series.startsWith("puissance") ? "&mesuresPas=P1D&grandeurPhysique=PMA" : "";
        return get("/mesure_synchrone_auto/v2/" + series + "?pointId=" + prm + "&dateDebut=" + start + "&dateFin=" + end
                + peak);
    }

    HttpResponse<String> services(String question) throws Exception {
        clock.advance(Duration.ofSeconds(1));
        return send(request("/subscribed_services/v1/")
                .header("Authorization", bearer())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question)));
    }

    HttpResponse<String> servicesOf(long autorisationId) throws Exception {
        return services("""
                {"autorisationId":%d,"comptage":false,"autorisation":true,"serviceType":"ACCES"}""".formatted(autorisationId));
    }

    HttpResponse<String> fault(String order) throws Exception {
        return send(
                request("/faults").header("Content-Type", "application/json").POST(BodyPublishers.ofString(order)));
    }

    HttpResponse<String> answerConsent(Map<String, String> fields) throws Exception {
        return post(AUTHORIZE, fields);
    }

    HttpResponse<String> consentPage(Map<String, String> query) throws Exception {
        return send(request(AUTHORIZE + "?" + form(query)));
    }

    /** Says yes for three years; gives the autorisation_id. */
    long consent(Household household) throws Exception {
        HttpResponse<String> answer = answerConsent(Map.of(
                "client_id", SimulatorSettings.CLIENT_ID,
                "response_type", "code",
                "state", "s",
                "duration", "P3Y",
                "household", String.valueOf(household.code()),
                "answer", "yes"));
        return autorisationId(answer);
    }

    static long autorisationId(HttpResponse<String> redirect) {
        String location = redirect.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(location.replaceFirst(".*autorisation_id=([0-9]+).*", "$1"));
    }

    String prm(Household household) throws Exception {
        return Authorisation.parse(consent(household)).orElseThrow().meter().prm();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static JsonNode fixture(String name) throws IOException {
        try (InputStream file = Desk.class.getResourceAsStream("/enedis/" + name + ".json")) {
            return JSON.readTree(file);
        }
    }

    /** Every path with its type; the elements of an array count as one. */
    static Set<String> shape(JsonNode node) {
        Set<String> shape = new TreeSet<>();
        shape("", node, shape);
        return shape;
    }

    private static void shape(String path, JsonNode node, Set<String> shape) {
        shape.add(path + ":" + node.getNodeType());
        node.properties().forEach(field -> shape(path + "/" + field.getKey(), field.getValue(), shape));
        if (node.isArray()) {
            node.forEach(element -> shape(path + "[]", element, shape));
        }
    }
}
