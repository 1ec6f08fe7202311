package fr.myelectricaldata.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.consent.ConsentCode;
import fr.myelectricaldata.consent.FakeEnedis;
import fr.myelectricaldata.consent.Numbers;
import fr.myelectricaldata.consent.OtherRooms;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Consent and points over real HTTP, with two people and the demonstration account. */
@Import({OtherRooms.class, IdleScheduler.class})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.stores=embedded", "med.consent.environment=production"})
class ConsentApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AccountPrincipal ALICE = OtherRooms.ALICE;
    private static final AccountPrincipal BOB = OtherRooms.BOB;

    @LocalServerPort
    int port;

    @Autowired
    FakeEnedis enedis;

    @Autowired
    UsagePointService points;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UsagePointId number = Numbers.point();
    private final long autorisation = Numbers.autorisation();

    @BeforeEach
    void oneMorning() {
        clock.moveTo(Instant.parse("2026-11-23T10:00:00Z"));
        enedis.lists(autorisation, number, TODAY);
        enedis.knows(number, FakeEnedis.contract());
    }

    @AfterEach
    void forgetBoth() {
        database.sql("delete from usage_point").update();
        database.sql("delete from consent_attempt").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/authorize", "/api/oauth/authorize"})
    void theAddressOfTheConsentPageIsAbsolute(String path) throws Exception {
        JsonNode answer = json(get(path, ALICE));

        assertThat(answer.get("success").asBoolean()).isTrue();
        assertThat(answer.get("data").get("authorize_url").asString())
                .startsWith("http://localhost:" + port + "/enedis-simulator/authorize?state=");
        assertThat(answer.get("data").get("description").asString()).isNotBlank();
    }

    @Test
    void behindAProxyTheAddressIsThatOfTheProxy() throws Exception {
        HttpResponse<String> answer = send(request("/oauth/authorize", ALICE)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "gateway.example.org")
                .header("X-Forwarded-Port", "443"));

        assertThat(json(answer).get("data").get("authorize_url").asString())
                .startsWith("https://gateway.example.org/enedis-simulator/authorize?state=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/callback", "/api/oauth/callback", "/consent"})
    void aCallbackEndsOnThePageOfMeters(String path) throws Exception {
        HttpResponse<String> answer = get(path + "?state=" + begin(ALICE) + "&autorisation_id=" + autorisation, ALICE);

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(location(answer)).isEqualTo("/meters?consent_success=true&pdl_count=1&created_count=1");
        assertThat(points.list(ALICE.id())).extracting(UsagePoint::number).containsExactly(number);
    }

    @Test
    void aRenewalIsASuccessThatCreatesNothing() throws Exception {
        callback(ALICE, begin(ALICE));

        assertThat(callback(ALICE, begin(ALICE))).isEqualTo("/meters?consent_success=true&pdl_count=1&created_count=0");
    }

    @Test
    void theHouseholdsNoIsToldAsSuch() throws Exception {
        HttpResponse<String> answer = get(
                "/oauth/callback?error=invalid_request&error_description=demande_non_aboutie&state=" + begin(ALICE),
                ALICE);

        assertThat(location(answer)).isEqualTo("/meters?consent_error=refused");
    }

    @Test
    void anOutageOfEnedisIsToldAsSuch() throws Exception {
        enedis.isDownFor(autorisation);

        assertThat(callback(ALICE, begin(ALICE))).isEqualTo("/meters?consent_error=enedis_failed");
    }

    @Test
    void unknownForeignAndUsedStatesSoundAlike() throws Exception {
        String used = begin(ALICE);
        callback(ALICE, used);
        List<String> answers = new ArrayList<>();
        answers.add(callback(BOB, "unknown"));
        answers.add(callback(BOB, begin(ALICE)));
        answers.add(callback(BOB, used));

        assertThat(answers).containsOnly("/meters?consent_error=invalid");
        assertThat(points.list(BOB.id())).isEmpty();
    }

    @Test
    void unknownEmptyAndForeignAuthorisationsSoundAlike() throws Exception {
        callback(ALICE, begin(ALICE));
        String foreign = callback(BOB, begin(BOB));
        enedis.listsNothing(autorisation);
        String unknown = callback(BOB, begin(BOB));

        assertThat(foreign).isEqualTo("/meters?consent_error=not_yet_listed").isEqualTo(unknown);
        assertThat(points.list(BOB.id())).isEmpty();
    }

    @Test
    void fiveFailuresStopTheAccount() throws Exception {
        enedis.listsNothing(autorisation);
        String good = begin(BOB);
        for (int i = 0; i < 5; i++) {
            callback(BOB, begin(BOB));
        }

        assertThat(callback(BOB, good)).isEqualTo("/meters?consent_error=too_many_attempts");
        HttpResponse<String> refused = get("/oauth/authorize", BOB);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(points.list(BOB.id())).isEmpty();
    }

    @Test
    void linksOnOtherSitesCostNobodyAnAttempt() throws Exception {
        String good = begin(BOB);
        for (int i = 0; i < 20; i++) {
            callback(BOB, "zz" + i);
        }
        assertThat(callback(BOB, good)).contains("consent_success=true");
    }

    @Test
    void whoeverResumesWithoutSigningInIsLedToTheForm() throws Exception {
        HttpResponse<String> answer = get("/oauth/resume", null);
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(location(answer)).isEqualTo("/login");
    }

    @Test
    void aCallbackOfNobodyIsParkedUntilSignInAndCompletedOnce() throws Exception {
        String state = begin(ALICE);
        HttpResponse<String> parked = get("/oauth/callback?state=" + state + "&autorisation_id=" + autorisation, null);
        assertThat(parked.statusCode()).isEqualTo(307);
        assertThat(location(parked)).isEqualTo("/login");
        assertThat(points.activeHolder(number)).isEmpty();

        HttpResponse<String> resumed = send(request("/oauth/resume", ALICE).header("Cookie", cookie(parked)));
        HttpResponse<String> again = send(request("/oauth/resume", ALICE).header("Cookie", cookie(parked)));

        assertThat(location(resumed)).isEqualTo("/meters?consent_success=true&pdl_count=1&created_count=1");
        assertThat(location(again)).isEqualTo("/meters");
    }

    @Test
    void aParkedCallbackOfSomebodyElsesStateUsesNothing() throws Exception {
        String alices = begin(ALICE);
        HttpResponse<String> parked = get("/oauth/callback?state=" + alices + "&autorisation_id=" + autorisation, null);

        HttpResponse<String> resumed = send(request("/oauth/resume", BOB).header("Cookie", cookie(parked)));

        assertThat(location(resumed)).isEqualTo("/meters?consent_error=invalid");
        assertThat(points.activeHolder(number)).isEmpty();
        assertThat(callback(ALICE, alices)).contains("consent_success");
    }

    @Test
    void resumingBeforeSignInKeepsWhatIsParked() throws Exception {
        HttpResponse<String> parked =
                get("/oauth/callback?state=" + begin(ALICE) + "&autorisation_id=" + autorisation, null);
        HttpResponse<String> early = send(request("/oauth/resume", null).header("Cookie", cookie(parked)));
        assertThat(location(early)).isEqualTo("/login");

        HttpResponse<String> resumed = send(request("/oauth/resume", ALICE).header("Cookie", cookie(parked)));
        assertThat(location(resumed)).contains("consent_success");
    }

    @Test
    void onlyACallbackWithAStateOpensASession() throws Exception {
        assertThat(get("/oauth/callback", null).headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(get("/oauth/callback?state=" + "x".repeat(101), null)
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(get("/oauth/callback?state=" + begin(ALICE) + "&autorisation_id=" + autorisation, ALICE)
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theDemonstrationAccountNeitherBeginsNorCompletes() throws Exception {
        assertThat(get("/oauth/authorize", OtherRooms.DEMO).statusCode()).isEqualTo(403);
        assertThat(callback(OtherRooms.DEMO, "any")).isEqualTo("/meters?consent_error=read_only");
        assertThat(send("PATCH", "/pdl/1/name", OtherRooms.DEMO, "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("PATCH", "/pdl/1/active", OtherRooms.DEMO, "{\"is_active\":true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("DELETE", "/pdl/1", OtherRooms.DEMO, "").statusCode()).isEqualTo(403);
        assertThat(send("POST", "/pdl", OtherRooms.DEMO, "{\"usage_point_id\":\"12345678901234\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/pdl", OtherRooms.DEMO).statusCode()).isEqualTo(200);
    }

    @Test
    void noEndpointTellsWhoseAStateIs() throws Exception {
        String state = begin(ALICE);
        HttpResponse<String> answer = get("/oauth/verify-state?state=" + state, null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(ALICE.getName());
        assertThat(callback(ALICE, state)).contains("consent_success");
    }

    // Points

    @ParameterizedTest
    @ValueSource(strings = {"/pdl", "/api/pdl"})
    void aPointHasItsFifteenFields(String path) throws Exception {
        clock.moveTo(Instant.parse("2026-11-23T10:00:00.123Z"));
        callback(ALICE, begin(ALICE));
        UsagePoint point = points.get(ALICE.id(), number);
        String expected = """
                {"id":"%s","usage_point_id":"%s","name":null,"created_at":"2026-11-23T10:00:00.123000Z",
                "display_order":null,"subscribed_power":9,"offpeak_hours":{"ranges":["22:00-06:00"]},
                "pricing_option":null,"has_consumption":true,"has_production":false,"is_active":true,
                "oldest_available_data_date":null,"activation_date":"2017-05-25","linked_production_pdl_id":null,
                "selected_offer_id":null}""".formatted(point.id(), number.value());

        JsonNode list = json(get(path, ALICE));
        JsonNode one = json(get(path + "/" + point.id(), ALICE));

        assertThat(list.get("data").size()).isEqualTo(1);
        assertThat(list.get("data").get(0)).isEqualTo(JsonMapper.shared().readTree(expected));
        assertThat(one.get("data")).isEqualTo(list.get("data").get(0));
    }

    @Test
    void aPointWithoutContractHasAllFieldsToo() throws Exception {
        UsagePoint point = points.attach(ALICE.id(), number, fr.myelectricaldata.meter.Origin.ENEDIS, null);

        JsonNode data = json(get("/pdl/" + point.id(), ALICE)).get("data");

        assertThat(data.size()).isEqualTo(15);
        assertThat(data.get("offpeak_hours").isNull()).isTrue();
        assertThat(data.get("created_at").asString()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(data.get("has_consumption").asBoolean()).isTrue();
    }

    @Test
    void foreignUnknownAndMalformedPointsAreNotFound() throws Exception {
        callback(ALICE, begin(ALICE));
        UsagePoint alices = points.get(ALICE.id(), number);

        for (String id :
                List.of(alices.id().toString(), new java.util.UUID(1, 2).toString(), "nonsense", number.value())) {
            assertThat(code(get("/pdl/" + id, BOB))).isEqualTo("PDL_NOT_FOUND");
            assertThat(code(send("PATCH", "/pdl/" + id + "/name", BOB, "{\"name\":\"mine\"}")))
                    .isEqualTo("PDL_NOT_FOUND");
            assertThat(code(send("PATCH", "/pdl/" + id + "/active", BOB, "{\"is_active\":false}")))
                    .isEqualTo("PDL_NOT_FOUND");
            assertThat(code(send("DELETE", "/pdl/" + id, BOB, ""))).isEqualTo("PDL_NOT_FOUND");
        }
        assertThat(json(get("/pdl", BOB)).get("data").size()).isZero();
        assertThat(points.get(ALICE.id(), number)).isEqualTo(alices);
    }

    @Test
    void aPointIsRenamedPausedAndDeleted() throws Exception {
        callback(ALICE, begin(ALICE));
        String path = "/api/pdl/" + points.get(ALICE.id(), number).id();

        JsonNode renamed = json(send("PATCH", path + "/name", ALICE, "{\"name\":\"Maison\",\"x\":1}"));
        assertThat(renamed.get("data").get("name").asString()).isEqualTo("Maison");
        JsonNode paused = json(send("PATCH", path + "/active", ALICE, "{\"is_active\":false}"));
        assertThat(paused.get("data").get("is_active").asBoolean()).isFalse();
        assertThat(points.get(ALICE.id(), number).collectable()).isFalse();
        JsonNode nameless = json(send("PATCH", path + "/name", ALICE, "{\"name\":null}"));
        assertThat(nameless.get("data").get("name").isNull()).isTrue();
        assertThat(json(send("DELETE", path, ALICE, "")).get("success").asBoolean())
                .isTrue();
        assertThat(points.list(ALICE.id())).isEmpty();
    }

    @Test
    void aBodyThatSaysNothingIsRefused() throws Exception {
        callback(ALICE, begin(ALICE));
        String path = "/pdl/" + points.get(ALICE.id(), number).id();

        assertThat(send("PATCH", path + "/active", ALICE, "{}").statusCode()).isBetween(400, 499);
        assertThat(send("PATCH", path + "/name", ALICE, "{\"name\":\"" + "x".repeat(101) + "\"}")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(send("POST", "/pdl", ALICE, "{\"usage_point_id\":\"123\"}").statusCode())
                .isBetween(400, 499);
    }

    @Test
    void aNumberAloneOpensNoPoint() throws Exception {
        String body = "{\"usage_point_id\":\"" + number.value() + "\",\"name\":\"Cave\"}";
        HttpResponse<String> refused = send("POST", "/pdl", BOB, body);
        assertThat(refused.statusCode()).isNotEqualTo(401);
        assertThat(code(refused)).isEqualTo("CONSENT_REQUIRED");
        callback(ALICE, begin(ALICE));
        assertThat(code(send("POST", "/pdl", BOB, body))).isEqualTo("CONSENT_REQUIRED");
        assertThat(code(send("POST", "/pdl", ALICE, body))).isEqualTo("PDL_EXISTS");
        send("DELETE", "/pdl/" + points.get(ALICE.id(), number).id(), ALICE, "");

        HttpResponse<String> added = send("POST", "/pdl", ALICE, body);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).get("data").get("name").asString()).isEqualTo("Cave");
        assertThat(points.list(BOB.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyWordHasItsText(String language) throws IOException {
        Properties texts = new Properties();
        try (var file = getClass().getResourceAsStream("/vaadin-i18n/translations_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(Arrays.stream(ConsentCode.values()).map(ConsentCode::key)).allMatch(texts::containsKey);
        String one = java.text.MessageFormat.format(texts.getProperty("consent.outcome.granted"), 1);
        String two = java.text.MessageFormat.format(texts.getProperty("consent.outcome.granted"), 2);
        assertThat(two).contains("2").isNotEqualTo(one).doesNotContain("{");
    }

    private String begin(AccountPrincipal person) throws Exception {
        String url = json(get("/oauth/authorize", person))
                .get("data")
                .get("authorize_url")
                .asString();
        return url.substring(url.indexOf("state=") + 6);
    }

    private String callback(AccountPrincipal person, String state) throws Exception {
        return location(get("/oauth/callback?state=" + state + "&autorisation_id=" + autorisation, person));
    }

    private HttpRequest.Builder request(String path, @Nullable AccountPrincipal person) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return person == null ? request : request.header("Authorization", "Bearer " + person.getName());
    }

    private HttpResponse<String> get(String path, @Nullable AccountPrincipal person) throws Exception {
        return send(request(path, person));
    }

    private HttpResponse<String> send(String method, String path, AccountPrincipal person, String body)
            throws Exception {
        return send(request(path, person)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).get("error").get("code").asString();
    }
}
