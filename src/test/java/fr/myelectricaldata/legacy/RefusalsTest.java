package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.testing.ApiClient;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whoever refuses a request of v1, it is JSON with one sentence; and every way of writing an address is the same. */
class RefusalsTest extends V1ClientTest {
    private static final List<String> OF_A_POINT = List.of(
            "/valid_access/%s",
            "/contracts/%s",
            "/addresses/%s",
            "/identity/%s",
            "/contact/%s",
            "/daily_consumption/%s/start/2026-11-01/end/2026-11-03",
            "/daily_production/%s/start/2026-11-01/end/2026-11-03",
            "/daily_consumption_max_power/%s/start/2026-11-01/end/2026-11-03",
            "/consumption_load_curve/%s/start/2026-11-01/end/2026-11-03",
            "/production_load_curve/%s/start/2026-11-01/end/2026-11-03");

    private Owner solar() {
        return new Owner(Household.SOLAR);
    }

    @Test
    void everyAddressIsOneWithAndWithoutCacheSlashBearerAndPrefixOfNothing() {
        Owner owner = solar();
        ApiClient bearer = ApiClient.anonymous(port).as("Bearer " + owner.token);
        ApiClient jwt = ApiClient.anonymous(port).as(owner.account.token());
        for (String form : OF_A_POINT) {
            String path = form.formatted(owner.pdl);
            HttpResponse<String> plain = owner.api().get(path);
            assertThat(plain.statusCode()).as(path).isEqualTo(200);
            for (HttpResponse<String> other : List.of(
                    owner.api().get(path + "/"),
                    owner.api().get(path + "/cache"),
                    owner.api().get(path + "/cache/"),
                    owner.api().get(path + "?unknown=1"),
                    bearer.get(path),
                    jwt.get(path),
                    getWithBody(owner.api(), path, "{\"type\":\"x\"}"))) {
                assertThat(other.statusCode()).isEqualTo(200);
                assertThat(counted(other)).isEqualTo(counted(plain));
            }
            HttpResponse<String> head =
                    owner.api().send(path, request -> request.method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(owner.api().get("/api" + path).statusCode())
                    .as("v1 has no prefix")
                    .isEqualTo(404);
        }
    }

    /** Reading costs, so the counters differ from one call to the next. */
    private static String counted(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"call_number\":\\d+", "");
    }

    @Test
    void aBodyThatAnnouncesNoLengthIsNoObstacleEither() throws IOException {
        Owner owner = solar();
        String answer = raw(
                "GET /valid_access/" + owner.pdl + "/ HTTP/1.1\r\nAuthorization: " + owner.token
                        + "\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n",
                "2\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"valid\":true");
    }

    @Test
    void foreignAndUnknownPointsGetOneAnswer() {
        Owner owner = solar();
        Owner stranger = new Owner(Household.APARTMENT);
        for (String form : OF_A_POINT) {
            HttpResponse<String> foreign = stranger.api().get(form.formatted(owner.pdl));
            HttpResponse<String> unknown = stranger.api().get(form.formatted("99999999999999"));
            assertThat(foreign.statusCode()).as(form).isEqualTo(403);
            assertThat(detail(foreign)).isEqualTo(detail(unknown)).contains("rattaché");
            assertThat(unknown.statusCode()).isEqualTo(403);
        }
        assertThat(stranger.upstreamUnits()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "012345678901234", "abcdefghijklmn", "0123456789012x"})
    void anUnreadablePointIsToldSoInEnedisOwnWords(String pdl) {
        Owner owner = new Owner(Household.APARTMENT);
        for (String form : OF_A_POINT) {
            HttpResponse<String> refused = owner.api().get(form.formatted(pdl));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(detail(refused)).contains("usage_point_id parameter must be 14 digits long.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-31, 2026-12-01, yyyy-mm-dd",
        "2026-11-01, tomorrow, yyyy-mm-dd",
        "20261101, 2026-11-02, yyyy-mm-dd",
        "2026-11-03, 2026-11-02, Start date should be before end date.",
        "2010-01-01, 2010-02-01, ADAM-ERR0125",
        "2023-06-01, 2023-06-08, ADAM-ERR0125"
    })
    void impossibleDatesAreTheRequestsFault(String start, String end, String words) {
        HttpResponse<String> refused = days(new Owner(Household.APARTMENT), start, end);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(detail(refused)).contains(words);
    }

    @Test
    void daysThatDoNotExistYetAreNoFailure() {
        Owner owner = solar();
        assertThat(readings(days(owner, "2026-11-28", "2026-11-29"))).isEmpty();
        assertThat(readings(days(owner, "2030-01-01", "2031-01-01"))).isEmpty();
        assertThat(readings(days(owner, "2026-11-26", "2030-01-01"))).hasSize(2);
        clock.moveTo(MORNING.minusSeconds(3 * 3600));
        assertThat(readings(days(solar(), "2026-11-27", "2026-11-28")))
                .as("before eight in the morning yesterday is not published")
                .isEmpty();
    }

    @Test
    void theEndIsExcludedAndOneDayTwiceIsThatDay() {
        Owner owner = solar();
        assertThat(readings(days(owner, "2026-11-01", "2026-11-03")))
                .extracting(day -> day.required("date").asString())
                .containsExactly("2026-11-01", "2026-11-02");
        assertThat(readings(days(owner, "2026-11-02", "2026-11-02")))
                .extracting(day -> day.required("date").asString())
                .containsExactly("2026-11-02");
    }

    @Test
    void whatEnedisDoesNotHaveIsNotFound() {
        Owner owner = new Owner(Household.GAPS);
        HttpResponse<String> nothing = days(owner, "2026-11-09", "2026-11-10");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(detail(nothing)).contains("no_data_found");
    }

    @ParameterizedTest
    @CsvSource({
        "500, 502, Enedis ne répond",
        "plain-text, 502, Enedis ne répond",
        "broken-json, 502, Enedis ne répond",
        "not-subscribed, 503, 900908",
        "403, 403, ADAM-DC-0008",
        "404, 404, Enedis n'a pas ce document"
    })
    void aDocumentThatEnedisRefusesIsRefusedInTheSameForm(String fault, int status, String words) {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        ApiClient anonymous = ApiClient.anonymous(port);
        String order = "{\"api\":\"donnees_generales\",\"status\":\"%s\",\"times\":5}".formatted(fault);
        assertThat(anonymous.postJson("/enedis-simulator/faults", order).statusCode())
                .isEqualTo(204);
        try {
            HttpResponse<String> refused = owner.api().get("/addresses/" + owner.pdl);
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(detail(refused)).contains(words);
        } finally {
            anonymous.delete("/enedis-simulator/faults");
        }
    }

    @Test
    void onlyTheQuotaIsCalledOne() {
        Owner owner = new Owner(Household.APARTMENT);
        for (HttpResponse<String> refused : List.of(
                days(owner, "2010-01-01", "2010-02-01"),
                days(owner, "x", "y"),
                owner.api().get("/daily_production/" + owner.pdl + "/start/2026-11-01/end/2026-11-02"),
                owner.api().get("/valid_access/99999999999999"),
                ApiClient.anonymous(port).get("/valid_access/" + owner.pdl))) {
            assertThat(detail(refused)).doesNotContainIgnoringCase("quota");
        }
    }

    @Test
    void filtersRefuseInTheSameForm() {
        Owner owner = new Owner(Household.APARTMENT);
        String path = "/valid_access/" + owner.pdl;
        ApiClient anonymous = ApiClient.anonymous(port);
        refused(anonymous.get(path), 401);
        refused(anonymous.as("nonsense").get(path), 401);
        refused(anonymous.as("Bearer a.b.c").get(path), 401);
        refused(anonymous.as(owner.token).get("/valid_access"), 404);
        refused(anonymous.get("/contracts/1/2/3"), 404);
        refused(anonymous.as(owner.token).get("/daily_consumption/" + owner.pdl), 404);
        refused(anonymous.as(owner.token).postJson(path, "{}"), 405);
        refused(anonymous.postForm("/rte/tempo/1/2", "a=b"), 405);
        refused(anonymous.as(owner.token).get("/valid_access/" + owner.pdl + ";x=1"), 400);
        refused(anonymous.as(owner.token).get("/valid_access/..%2f" + owner.pdl), 400);
        refused(getWithBody(anonymous.as(owner.token), path, "x".repeat(70_000)), 413);
        HttpResponse<String> wrongVerb = anonymous.as(owner.token).delete(path);
        refused(wrongVerb, 405);
        assertThat(wrongVerb.headers().firstValue("Allow")).isPresent();
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(detail(answer)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /valid_access/%zz", "GET /contracts/a{b}", "BREW /cache/1", "TRACE /rte/x"})
    void evenTheServletContainerDoes(String request) throws IOException {
        String answer = raw(request + " HTTP/1.1\r\n", "");
        assertThat(answer).containsPattern("^HTTP/1.1 4..").contains("{\"detail\":\"");
    }

    @Test
    void problemsAreThereForWhoeverWantsThem() {
        HttpResponse<String> problem = new Owner(Household.APARTMENT)
                .api()
                .send("/valid_access/1", request -> request.header("Accept", "application/problem+json"));
        assertThat(problem.statusCode()).isEqualTo(400);
        JsonNode body = ApiClient.json(problem);
        assertThat(body.required("status").asInt()).isEqualTo(400);
        assertThat(body.required("detail").asString()).contains("14 chiffres");
    }

    @Test
    void textsFollowTheLanguage() {
        HttpResponse<String> english = new Owner(Household.APARTMENT)
                .api()
                .send("/valid_access/99999999999999", request -> request.header("Accept-Language", "en"));
        assertThat(detail(english)).contains("not attached to your account");
    }

    private HttpResponse<String> days(Owner owner, String start, String end) {
        return owner.api().get("/daily_consumption/" + owner.pdl + "/start/" + start + "/end/" + end);
    }

    private String raw(String head, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head + "Host: localhost\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
