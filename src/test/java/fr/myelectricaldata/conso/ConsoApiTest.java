package fr.myelectricaldata.conso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.TestThrottle;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Conso format over real HTTP, against the simulator's households. */
class ConsoApiTest {
    private static final List<String> TYPES = List.of(
            "daily_consumption",
            "consumption_load_curve",
            "consumption_max_power",
            "daily_production",
            "production_load_curve");

    @Nested
    @ConsoGateway
    class OnEmbeddedStores extends Contract {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "USER_DAILY_LIMIT_NO_CACHE=25"})
    @Import({TestThrottle.Installed.class, IdleScheduler.class})
    class OnSharedStores extends Contract {}

    abstract static class Contract {
        private static final Map<String, ConsoHousehold> KNOWN = new HashMap<>();

        @LocalServerPort
        int port;

        @Autowired
        Clock clock;

        @Autowired
        JdbcClient database;

        @Autowired
        TestThrottle throttle;

        private ApiClient anonymous;
        private Household household;
        private String pdl;
        private LocalDate newest;

        @BeforeEach
        void connect() {
            anonymous = ApiClient.anonymous(port);
            newest = Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
        }

        @AfterEach
        void backToNormal() {
            throttle.openAll();
            anonymous.delete("/enedis-simulator/faults");
        }

        /** Of a household that tests only read with. */
        private ApiClient holderOf(String code) {
            return use(KNOWN.computeIfAbsent(port + "/" + code, unknown -> ConsoHousehold.settle(anonymous, code)));
        }

        private ApiClient newHolderOf(String code) {
            return use(ConsoHousehold.settle(anonymous, code));
        }

        private ApiClient use(ConsoHousehold settled) {
            household = settled.household();
            pdl = settled.pdl();
            return settled.reader();
        }

        private String address(String type, LocalDate start, LocalDate end) {
            return "/api/" + type + "?prm=" + pdl + "&start=" + start + "&end=" + end;
        }

        private static List<JsonNode> readings(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            List<JsonNode> readings = new ArrayList<>();
            ApiClient.json(answer).path("interval_reading").forEach(readings::add);
            return readings;
        }

        private static List<String> dates(HttpResponse<String> answer) {
            return readings(answer).stream()
                    .map(reading -> reading.path("date").asString())
                    .toList();
        }

        private static void assertRefusal(HttpResponse<String> answer, int status, String error, String description) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            JsonNode body = ApiClient.json(answer);
            assertThat(body.path("status").asInt()).isEqualTo(status);
            assertThat(body.path("message").asString()).isEqualTo("The Enedis API returned an error");
            assertThat(body.path("error").path("error").asString()).isEqualTo(error);
            assertThat(body.path("error").path("error_description").asString()).isEqualTo(description);
        }

        /** Neither the envelope nor FastAPI's detail. */
        private static JsonNode assertConsoForm(HttpResponse<String> answer, int status) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            JsonNode body = ApiClient.json(answer);
            assertThat(body.path("status").asInt()).isEqualTo(status);
            assertThat(body.path("message").asString()).isNotBlank();
            Set<String> names = new TreeSet<>(body.propertyNames());
            names.removeAll(Set.of("status", "message", "error"));
            assertThat(names).isEmpty();
            return body;
        }

        private void order(String fault) {
            assertThat(anonymous.postJson("/enedis-simulator/faults", fault).statusCode())
                    .isEqualTo(204);
        }

        @Test
        void everySeriesHasTheRecordedShape() throws Exception {
            ApiClient reader = holderOf(ConsoHousehold.SOLAR);
            for (String type : TYPES) {
                JsonNode recorded =
                        new JsonMapper().readTree(getClass().getResourceAsStream("/conso/" + type + ".json"));
                HttpResponse<String> answer = reader.get(address(type, newest, newest.plusDays(1)));
                JsonNode body = ApiClient.json(answer);
                assertThat(answer.statusCode()).as(type + answer.body()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
                assertThat(body.propertyNames()).as(type).isEqualTo(recorded.propertyNames());
                assertThat(body.path("usage_point_id").asString()).isEqualTo(pdl);
                assertThat(body.path("start").asString()).isEqualTo(newest.toString());
                assertThat(body.path("end").asString())
                        .isEqualTo(newest.plusDays(1).toString());
                assertThat(body.path("quality")).isEqualTo(recorded.path("quality"));
                assertThat(body.path("reading_type")).as(type).isEqualTo(recorded.path("reading_type"));
                JsonNode first = body.path("interval_reading").path(0);
                JsonNode example = recorded.path("interval_reading").path(0);
                assertThat(first.propertyNames()).as(type).isEqualTo(example.propertyNames());
                first.properties()
                        .forEach(field -> assertThat(field.getValue().isString())
                                .as(field.getKey())
                                .isTrue());
                assertThat(first.path("date").asString())
                        .hasSameSizeAs(example.path("date").asString());
                int recordedSize = recorded.path("interval_reading").size();
                assertThat(body.path("interval_reading").size())
                        .as(type)
                        .isEqualTo(
                                recordedSize == 1
                                        ? 1
                                        : (int) (Paris.lengthOf(newest).toMinutes() / 30));
            }
        }

        @Test
        void theEndIsExcludedAndCurvesAreStampedWithTheEndOfTheirIntervals() {
            ApiClient reader = holderOf(ConsoHousehold.SOLAR);
            LocalDate end = newest.minusDays(1);
            assertThat(dates(reader.get(address("daily_consumption", end.minusDays(2), end))))
                    .containsExactly(
                            end.minusDays(2).toString(), end.minusDays(1).toString());
            List<String> curve = dates(reader.get(address("consumption_load_curve", end.minusDays(2), end)));
            assertThat(curve).startsWith(end.minusDays(2) + " 00:30:00").endsWith(end + " 00:00:00");
            List<JsonNode> ours = readings(reader.get(address("consumption_load_curve", end.minusDays(1), end)));
            JsonNode v2 = household
                    .api()
                    .getJson("/api/enedis/consumption/detail/" + pdl + "?start=" + end.minusDays(1) + "&end="
                            + end.minusDays(1));
            JsonNode theirs = v2.path("data").path("meter_reading").path("interval_reading");
            assertThat(ours).hasSameSizeAs(theirs);
            for (int i = 0; i < ours.size(); i++) {
                assertThat(ours.get(i).path("value")).isEqualTo(theirs.path(i).path("value"));
            }
            assertThat(theirs.path(0).path("date").asString()).endsWith("00:00:00");
        }

        @Test
        void longRangesAndFutureEndsAreServed() {
            ApiClient reader = holderOf(ConsoHousehold.SOLAR);
            LocalDate start = newest.minusDays(59);
            List<String> curve = dates(reader.get(address("consumption_load_curve", start, newest.plusDays(400))));
            assertThat(curve).hasSizeBetween(60 * 48 - 4, 60 * 48 + 4);
            assertThat(curve.getLast()).isEqualTo(newest.plusDays(1) + " 00:00:00");
            assertThat(dates(reader.get(address("daily_consumption", newest.minusDays(999), newest.plusDays(1)))))
                    .hasSize(1000);
        }

        @Test
        void whatWasReadOnceCostsNoCallAgain() {
            ApiClient reader = newHolderOf(ConsoHousehold.SOLAR);
            String address = address("daily_consumption", newest.minusDays(364), newest.plusDays(1));
            HttpResponse<String> first = reader.get(address);
            long calls = calls("consommation_quotidienne");
            HttpResponse<String> second = reader.get(address);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(calls("consommation_quotidienne")).isEqualTo(calls);
            JsonNode usage =
                    household.api().getJson("/api/accounts/usage-stats").path("data");
            assertThat(usage.path("no_cache_requests").asInt()
                            + usage.path("cached_requests").asInt())
                    .isEqualTo(2);
        }

        private long calls(String path) {
            return anonymous.getJson("/enedis-simulator/calls").properties().stream()
                    .filter(entry -> entry.getKey().contains(path))
                    .mapToLong(entry -> entry.getValue().asLong())
                    .sum();
        }

        @Test
        void aHistoryIsReadBackwardsUntilItsEnd() {
            ApiClient reader = holderOf(ConsoHousehold.YOUNG);
            LocalDate activation = newest.plusDays(1).minusDays(150);
            List<String> days = dates(reader.get(address("daily_consumption", newest.minusDays(400), newest)));
            assertThat(LocalDate.parse(days.getFirst())).isBetween(activation.minusDays(1), activation.plusDays(1));
            assertRefusal(
                    reader.get(address("daily_consumption", newest.minusDays(400), newest.minusDays(300))),
                    400,
                    "ADAM-ERR0123",
                    "The requested period cannot be anterior to the meter's last activation date");
        }

        @Test
        void whatEnedisKeepsNoMoreIsSaidInTheWordsThatClientsKnow() {
            ApiClient reader = holderOf(ConsoHousehold.SOLAR);
            assertRefusal(
                    reader.get(address("daily_consumption", newest.minusYears(5), newest.minusYears(4))),
                    400,
                    "ADAM-DC-0016",
                    "The start date must be greater than the history deadline.");
        }

        @Test
        void seriesThatThePointDoesNotHaveAreRefusedAsEnedisDid() {
            ApiClient reader = holderOf(ConsoHousehold.WITHOUT_CURVE);
            assertRefusal(
                    reader.get(address("daily_production", newest.minusDays(7), newest)),
                    400,
                    "ADAM-ERR0069",
                    "Le sens de la mesure ne correspond pas pour le PRM demandé.");
            assertRefusal(
                    reader.get(address("consumption_load_curve", newest.minusDays(7), newest)),
                    400,
                    "ADAM-ERR0075",
                    "The customer objected to the load curve recording");
        }

        @ParameterizedTest
        @CsvSource({
            "prm=123&start=2026-01-01&end=2026-01-02, prm",
            "start=2026-01-01&end=2026-01-02, prm",
            "prm=abcdefghijklmn&start=2026-01-01&end=2026-01-02, prm",
            "prm=01234567890123&end=2026-01-02, start",
            "prm=01234567890123&start=2026-02-30&end=2026-03-02, start",
            "prm=01234567890123&start=2026-01-01&end=tomorrow, end",
            "prm=01234567890123&start=2026-01-01&end=2026-1-2, end",
            "prm=01234567890123&prm=01234567890123&start=2026-01-01&end=2026-01-02, prm",
            "prm=%00&start=2026-01-01&end=2026-01-02, prm",
            "prm=٠١٢٣٤٥٦٧٨٩٠١٢٣&start=2026-01-01&end=2026-01-02, prm"
        })
        void wrongParametersAreNamed(String query, String name) {
            String escaped = query.replace("٠١٢٣٤٥٦٧٨٩٠١٢٣", "%D9%A0".repeat(14));
            JsonNode body =
                    assertConsoForm(holderOf(ConsoHousehold.SOLAR).get("/api/daily_consumption?" + escaped), 400);
            assertThat(body.path("message").asString()).isEqualTo("Paramètres invalides");
            assertThat(body.path("error")
                            .path("issues")
                            .path(0)
                            .path("path")
                            .path(0)
                            .asString())
                    .isEqualTo(name);
        }

        @Test
        void aRangeThatEndsBeforeItStartsIsRefusedAsEnedisDid() {
            ApiClient reader = holderOf(ConsoHousehold.SOLAR);
            for (LocalDate end : List.of(newest, newest.minusDays(1))) {
                assertRefusal(
                        reader.get(address("daily_consumption", newest, end)),
                        400,
                        "Invalid_request",
                        "Start date should be before end date.");
            }
        }

        @Test
        void theHeaderIsNeededAndTheTokenTheRightOne() {
            ApiClient reader = holderOf(ConsoHousehold.SOLAR);
            for (String type : TYPES) {
                String address = address(type, newest, newest.plusDays(1));
                assertThat(assertConsoForm(anonymous.get(address), 400).has("error"))
                        .isFalse();
                for (String wrong : List.of(
                        "Bearer nonsense",
                        "Bearer a.b.c",
                        "Bearer " + household.clientSecret(),
                        "Bearer " + household.token(),
                        household.clientSecret())) {
                    HttpResponse<String> refused = anonymous.as(wrong).get(address);
                    assertThat(assertConsoForm(refused, 401).has("error")).isFalse();
                    assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
                }
                HttpResponse<String> byCookie = anonymous.send(
                        address, request -> request.header("Cookie", "access_token=" + household.token()));
                assertConsoForm(byCookie, 400);
                assertThat(reader.get(address).statusCode()).isEqualTo(200);
            }
        }

        @Test
        void aConsoTokenOpensNothingElse() {
            ApiClient reader = holderOf(ConsoHousehold.SOLAR);
            for (String address : List.of(
                    "/api/accounts/me",
                    "/accounts/credentials",
                    "/api/accounts/conso-tokens",
                    "/api/pdl",
                    "/api/enedis/consumption/daily/" + pdl + "?start=" + newest + "&end=" + newest,
                    "/api/oauth/authorize",
                    "/api/admin/users",
                    "/actuator/prometheus",
                    "/daily_consumption/" + pdl + "/start/" + newest + "/end/" + newest)) {
                assertThat(reader.get(address).statusCode()).as(address).isIn(401, 404);
            }
            assertThat(reader.postJson("/api/accounts/regenerate-secret", "{}").statusCode())
                    .isEqualTo(401);
            assertThat(reader.delete("/api/accounts/me").statusCode()).isEqualTo(401);
            assertThat(household
                            .api()
                            .getJson("/api/accounts/me")
                            .path("success")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void pointsThatItDoesNotNameStayClosed() {
            ApiClient reader = newHolderOf(ConsoHousehold.SOLAR);
            String own = pdl;
            household.consent(ConsoHousehold.YOUNG);
            await().until(() -> household.api().getJson("/api/pdl").path("data").size() == 2);
            Set<String> all = new TreeSet<>();
            household
                    .api()
                    .getJson("/api/pdl")
                    .path("data")
                    .forEach(point -> all.add(point.path("usage_point_id").asString()));
            all.remove(own);
            pdl = all.iterator().next();
            HttpResponse<String> second = reader.get(address("daily_consumption", newest, newest.plusDays(1)));
            pdl = "99999999999999";
            HttpResponse<String> unknown = reader.get(address("daily_consumption", newest, newest.plusDays(1)));
            assertConsoForm(second, 401);
            assertThat(second.body()).isEqualTo(unknown.body());
        }

        @Test
        void aPointThatLeftTheAccountIsClosedAtOnce() {
            ApiClient reader = newHolderOf(ConsoHousehold.SOLAR);
            String address = address("daily_consumption", newest, newest.plusDays(1));
            assertThat(reader.get(address).statusCode()).isEqualTo(200);
            String id = household
                    .api()
                    .getJson("/api/pdl")
                    .path("data")
                    .path(0)
                    .path("id")
                    .asString();
            household.api().delete("/api/pdl/" + id);
            assertConsoForm(reader.get(address), 401);
            assertThat(household.api().getJson("/api/accounts/conso-tokens").path("data"))
                    .isEmpty();
        }

        @Test
        void ofAPointWhoseConsentIsOverWhatIsKeptIsServedAndTheRestRefusedAsEnedisDid() {
            ApiClient reader = newHolderOf(ConsoHousehold.SOLAR);
            String address = address("daily_consumption", newest, newest.plusDays(1));
            String kept = reader.get(address).body();
            database.sql("update usage_point set held_until = attached_at where number = ?")
                    .param(pdl)
                    .update();
            HttpResponse<String> still = reader.get(address);
            assertThat(still.statusCode())
                    .as("what is kept whole stays readable")
                    .isEqualTo(200);
            assertThat(still.body()).isEqualTo(kept);
            for (String more : List.of(
                    address("daily_consumption", newest.minusDays(400), newest.plusDays(1)),
                    address("daily_consumption", newest.plusDays(1), newest.plusDays(2)),
                    address("consumption_max_power", newest, newest.plusDays(1)))) {
                assertRefusal(
                        reader.get(more),
                        403,
                        "ADAM-DC-0008",
                        "No consent can be found for this customer and this usage point.");
            }
        }

        /** Clients take the texts of refusals for the end of history, and would stop there. */
        @Test
        void daysThatAreNotPublishedYetAreAnEmptyListAndNoEndOfHistory() {
            ApiClient reader = newHolderOf(ConsoHousehold.SOLAR);
            LocalDate today = Paris.today(clock);
            for (String series : List.of("daily_consumption", "consumption_load_curve", "consumption_max_power")) {
                HttpResponse<String> answer = reader.get(address(series, today, today.plusDays(1)));
                assertThat(answer.statusCode()).as(series).isEqualTo(200);
                assertThat(ApiClient.json(answer).path("interval_reading").isArray())
                        .isTrue();
                assertThat(ApiClient.json(answer).path("interval_reading")).isEmpty();
                assertThat(readings(reader.get(address(series, today.plusDays(1), today.plusDays(3)))))
                        .isEmpty();
            }
        }

        @Test
        void revokingIsImmediateAndListsTellTheLastUse() {
            ApiClient reader = newHolderOf(ConsoHousehold.SOLAR);
            String address = address("daily_consumption", newest, newest.plusDays(1));
            JsonNode before = household
                    .api()
                    .getJson("/accounts/conso-tokens")
                    .path("data")
                    .path(0);
            assertThat(before.propertyNames())
                    .containsExactlyInAnyOrder(
                            "id", "name", "usage_point_ids", "created_at", "expires_on", "last_used_on");
            assertThat(before.path("last_used_on").isNull()).isTrue();
            assertThat(reader.get(address).statusCode()).isEqualTo(200);
            JsonNode after = household
                    .api()
                    .getJson("/api/accounts/conso-tokens")
                    .path("data")
                    .path(0);
            assertThat(after.path("last_used_on").asString())
                    .isEqualTo(Paris.today(clock).toString());
            assertThat(household
                            .api()
                            .delete("/api/accounts/conso-tokens/"
                                    + after.path("id").asString())
                            .body())
                    .contains("\"success\":true");
            assertConsoForm(reader.get(address), 401);
            for (String unknown : List.of("nonsense", after.path("id").asString())) {
                assertThat(household
                                .api()
                                .delete("/accounts/conso-tokens/" + unknown)
                                .body())
                        .contains("CONSO_TOKEN_NOT_FOUND");
            }
        }

        @Test
        void tokensAreMadeForPointsOfTheAccountAlone() {
            holderOf(ConsoHousehold.SOLAR);
            String foreign = pdl;
            Household other = Household.signUp(anonymous);
            assertThat(other.api()
                            .postJson(
                                    "/accounts/conso-tokens",
                                    "{\"name\":\"x\",\"usage_point_ids\":[\"" + foreign + "\"]}")
                            .body())
                    .contains("PDL_NOT_FOUND");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "[]",
                    "{\"name\":\"x\"}",
                    "{\"name\":\"x\",\"usage_point_ids\":[]}",
                    "{\"name\":\"x\",\"usage_point_ids\":[null]}",
                    "{\"name\":\"x\",\"usage_point_ids\":[\"123\"]}",
                    "{\"name\":\"x\",\"usage_point_ids\":\"123\"}",
                    "{\"name\":\"\",\"usage_point_ids\":[\"01234567890123\"]}",
                    "{\"name\":\"x\",\"usage_point_ids\":[\"01234567890123\"],\"expires_on\":\"soon\"}"
                })
        void wrongOrdersAreRefused(String order) {
            HttpResponse<String> answer =
                    Household.signUp(anonymous).api().postJson("/api/accounts/conso-tokens", order);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        }

        @Test
        void theDemonstrationMakesNoToken() {
            newHolderOf(ConsoHousehold.SOLAR);
            database.sql("update account set demo = true where client_id = ?")
                    .param(household.clientId())
                    .update();
            assertThat(household
                            .api()
                            .postJson(
                                    "/api/accounts/conso-tokens",
                                    "{\"name\":\"x\",\"usage_point_ids\":[\"" + pdl + "\"]}")
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        void hasteAndWrongVerbsAreToldInTheSameForm() {
            ApiClient reader = holderOf(ConsoHousehold.SOLAR);
            String address = address("daily_consumption", newest, newest.plusDays(1));
            for (String limit : List.of("requests", "requests-address")) {
                throttle.close(limit);
                HttpResponse<String> refused = reader.get(address);
                throttle.openAll();
                assertConsoForm(refused, 429);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            }
            for (ApiClient caller : List.of(anonymous, reader)) {
                HttpResponse<String> post = caller.postJson(address, "{}");
                assertConsoForm(post, 405);
                assertThat(post.headers().firstValue("Allow")).isPresent();
            }
            HttpResponse<String> head = reader.send(address, ask -> ask.method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(reader.get(address.replace("?", "/?")).statusCode()).isEqualTo(200);
            assertThat(reader.get(address + "&unknown=1").statusCode()).isEqualTo(200);
            HttpResponse<String> problem = reader.send(
                    address("daily_consumption", newest, newest),
                    ask -> ask.header("Accept", "application/problem+json"));
            assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }

        @Test
        void anEmptyQuotaIsA429ThatSaysWhenToComeBack() {
            ApiClient reader = newHolderOf(ConsoHousehold.SOLAR);
            // The history that comes with a consent is owed by the collection: without that debt a reader pays.
            database.sql("delete from collection where point_id in (select id from usage_point where number = ?)")
                    .param(pdl)
                    .update();
            int calls = 0;
            HttpResponse<String> answer = reader.get(address("daily_consumption", newest, newest.plusDays(1)));
            LocalDate day = newest;
            while (answer.statusCode() == 200 && calls++ < 200) {
                day = day.minusDays(1);
                answer = reader.get(address("consumption_max_power", day, day.plusDays(1)));
            }
            JsonNode body = assertConsoForm(answer, 429);
            assertThat(body.path("error").path("error").asString()).isEqualTo("RATE_LIMIT_EXCEEDED");
            assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 25 * 3600L);
            assertThat(reader.get(address("daily_consumption", newest, newest.plusDays(1)))
                            .statusCode())
                    .as("what is kept is still served")
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource({
            "500, 503, service_unavailable",
            "503, 503, service_unavailable",
            "broken-json, 503, service_unavailable",
            "plain-text, 503, service_unavailable",
            "403, 403, ADAM-DC-0008",
            "404, 404, no_data_found"
        })
        void whatEnedisAnswersInsteadIsPassedOn(String fault, int status, String error) {
            ApiClient reader = newHolderOf(ConsoHousehold.SOLAR);
            order("{\"api\":\"production_quotidienne\",\"status\":\"" + fault + "\",\"times\":1000}");
            HttpResponse<String> answer =
                    reader.get(address("daily_production", newest.minusDays(2), newest.plusDays(1)));
            anonymous.delete("/enedis-simulator/faults");
            JsonNode body = assertConsoForm(answer, status);
            assertThat(body.path("error").path("error").asString()).isEqualTo(error);
        }

        @Test
        void theDocumentDescribesTheFormat() {
            JsonNode document = anonymous.getJson("/openapi.json");
            assertThat(document.path("components")
                            .path("securitySchemes")
                            .path("ConsoToken")
                            .path("scheme")
                            .asString())
                    .isEqualTo("bearer");
            for (String type : TYPES) {
                JsonNode get = document.path("paths").path("/api/" + type).path("get");
                assertThat(get.path("summary").asString()).as(type).isNotBlank();
                assertThat(get.path("security").path(0).has("ConsoToken"))
                        .as(type)
                        .isTrue();
                assertThat(get.path("parameters")).as(type).hasSize(3);
                get.path("parameters")
                        .forEach(parameter -> assertThat(
                                        parameter.path("required").asBoolean())
                                .as(type)
                                .isTrue());
                assertThat(get.path("responses").propertyNames())
                        .as(type)
                        .contains("200", "400", "401", "403", "404", "429", "503");
                assertThat(get.path("responses").path("200").toString())
                        .as(type)
                        .contains(exampleOf(type));
            }
            assertThat(document.path("paths").has("/api/accounts/conso-tokens")).isTrue();
        }

        /** What only an example of this series says. */
        private static String exampleOf(String type) {
            return switch (type) {
                case "daily_consumption", "daily_production" -> "\"value\":\"11776\",\"date\":\"2026-11-01\"";
                case "consumption_max_power" -> "\"date\":\"2026-11-01 19:12:05\"";
                default -> "\"interval_length\":\"PT30M\"";
            };
        }
    }
}
