package fr.myelectricaldata.meter.web;

import static fr.myelectricaldata.testing.JsonShapes.fieldsOf;
import static fr.myelectricaldata.testing.JsonShapes.json;
import static fr.myelectricaldata.testing.JsonShapes.keysOf;
import static fr.myelectricaldata.testing.JsonShapes.without;
import static fr.myelectricaldata.testing.JsonShapes.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.demo.DemoAccount;
import fr.myelectricaldata.enedis.dataconnect.Fixtures;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Crowd;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.Leftovers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Contract, address, identity and contact over HTTP, from the simulator through the whole gateway. */
class DocumentApiTest {
    @Nested
    @Import(IdleScheduler.class)
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "test.demo=all", "USER_DAILY_LIMIT_NO_CACHE=6"})
    class OnEmbeddedStores extends Documents {}

    @Nested
    @Import(IdleScheduler.class)
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "test.demo=all", "USER_DAILY_LIMIT_NO_CACHE=6"})
    class OnSharedStores extends Documents {}

    abstract static class Documents {
        /** Codes of the simulator's households. */
        private static final String SOLAR = "4";

        private static final String APARTMENT = "2";
        private static final String SOLAR_BARN = "12";
        private static final List<String> ROUTES = List.of("contract", "address", "customer", "contact");

        @LocalServerPort
        int port;

        @Autowired
        DataSource database;

        @Autowired
        ObjectProvider<StringRedisTemplate> redis;

        @Value("${med.redis}")
        boolean withRedis;

        @Autowired
        DemoAccount demo;

        @Autowired
        AccountService accounts;

        @Autowired
        AccessTokens tokens;

        private ApiClient anonymous;
        private Household household;
        private ApiClient api;

        @BeforeEach
        void somebodyConsents() {
            anonymous = ApiClient.anonymous(port);
            household = Household.signUp(anonymous);
            api = household.api();
        }

        @AfterEach
        void enedisIsWellAgain() {
            anonymous.delete("/enedis-simulator/faults");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/enedis", "/api/enedis"})
        void theContractHasEveryKeyOfTheCapturedOnes(String prefix) {
            household.consent(SOLAR);
            JsonNode answer = api.getJson(prefix + "/contract/" + household.pdl());
            assertThat(answer.path("success").asBoolean()).isTrue();
            JsonNode data = answer.path("data");
            assertThat(keysOf(data)).isEqualTo(keysOf(Fixtures.tree("v5/contract_BTINFCU4_two_ranges.json")));
            JsonNode point = data.path("customer").path("usage_points").path(0);
            assertThat(point.path("usage_point")).isEqualTo(json("""
                    {"usage_point_id":"%s","usage_point_status":"com","meter_type":"AMM"}""".formatted(household.pdl())));
            assertThat(point.path("contracts").path("last_activation_date").asString())
                    .matches("\\d{4}-\\d\\d-\\d\\d\\+0[12]:00");
            assertThat(without(point.path("contracts"), "last_activation_date")).isEqualTo(json("""
                    {"segment":"C5","subscribed_power":"9 kVA","distribution_tariff":"BTINFMU4",
                    "offpeak_hours":"HC (0H54-6H54;11H54-13H54)","contract_type":"Contrat GRD-F","contract_status":null,
                    "last_distribution_tariff_change_date":null}"""));
        }

        @Test
        void aFlatContractHasTheSameKeys() {
            household.consent(APARTMENT);
            JsonNode data = api.getJson("/enedis/contract/" + household.pdl()).path("data");
            assertThat(keysOf(data)).isEqualTo(keysOf(Fixtures.tree("v5/contract_BTINFCUST.json")));
            JsonNode contracts =
                    data.path("customer").path("usage_points").path(0).path("contracts");
            assertThat(contracts.path("offpeak_hours").isNull()).isTrue();
            assertThat(contracts.path("distribution_tariff").asString()).isEqualTo("BTINFCUST");
            assertThat(contracts.path("subscribed_power").asString()).isEqualTo("3 kVA");
        }

        @Test
        void aPointThatOnlyInjectsTellsWhatThereIs() {
            household.consent(SOLAR_BARN);
            JsonNode contracts = api.getJson("/enedis/contract/" + household.pdl())
                    .path("data")
                    .path("customer")
                    .path("usage_points")
                    .path(0)
                    .path("contracts");
            assertThat(contracts.path("segment").asString()).isEqualTo("P4");
            assertThat(contracts.path("contract_type").asString()).isEqualTo("Contrat GRD-A");
            assertThat(contracts.path("last_activation_date").asString()).matches("\\d{4}-\\d\\d-\\d\\d\\+0[12]:00");
            assertThat(contracts.path("subscribed_power").isNull()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/enedis", "/api/enedis"})
        void theAddressHasEveryKeyOfTheCapturedOnes(String prefix) {
            household.consent(SOLAR);
            JsonNode data = api.getJson(prefix + "/address/" + household.pdl()).path("data");
            assertThat(keysOf(data)).isEqualTo(keysOf(Fixtures.tree("v5/address_AMM.json")));
            assertThat(data.path("customer").path("usage_points").path(0))
                    .isEqualTo(json("""
                    {"usage_point":{"usage_point_id":"%s","usage_point_status":"com","meter_type":"AMM",
                    "usage_point_addresses":{"street":"27 allée des Mimosas","locality":null,"postal_code":"34000",
                    "insee_code":"34172","city":"MONTPELLIER","country":"France","geo_points":{}}}}""".formatted(household.pdl())));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/enedis", "/api/enedis"})
        void identityAndContactAreTheHouseholds(String prefix) {
            household.consent(SOLAR);
            JsonNode identity =
                    api.getJson(prefix + "/customer/" + household.pdl()).path("data");
            assertThat(keysOf(identity)).isEqualTo(keysOf(Fixtures.tree("v5/identity_natural_person.json")));
            assertThat(identity.path("identity")).isEqualTo(json("""
                    {"natural_person":{"title":"M.","firstname":"Karim","lastname":"Benali"}}"""));
            JsonNode contact =
                    api.getJson(prefix + "/contact/" + household.pdl()).path("data");
            assertThat(keysOf(contact)).isEqualTo(keysOf(Fixtures.tree("v5/contact_data.json")));
            assertThat(contact.path("contact_data")).isEqualTo(json("""
                    {"phone":"0199001172","email":"karim.benali@example.org"}"""));
        }

        @Test
        void whoeverAsksForItGetsTheFormOf2026() {
            household.consent(SOLAR);
            HttpResponse<String> contract = in2026("/enedis/contract/" + household.pdl());
            assertThat(contract.headers().firstValue("Deprecation")).isEmpty();
            assertThat(String.join(",", contract.headers().allValues("Vary"))).containsIgnoringCase("X-MED-Format");
            JsonNode data = ApiClient.json(contract).path("data");
            assertThat(fieldsOf(data)).containsExactlyInAnyOrder("situation_contrat", "synthese_contrat", "comptage");
            assertThat(keysOf(data.path("synthese_contrat")))
                    .isEqualTo(keysOf(Fixtures.tree("2026/synth_contrat_autoconsommation.json")));
            assertThat(keysOf(data.path("comptage"))).isEqualTo(keysOf(Fixtures.tree("2026/comptage_spec_built.json")));
            assertThat(data.path("situation_contrat")
                            .path(0)
                            .path("contract_start")
                            .asString())
                    .matches("\\d{4}-\\d\\d-\\d\\dT00:00:00\\+0[12]00");

            JsonNode address =
                    ApiClient.json(in2026("/enedis/address/" + household.pdl())).path("data");
            assertThat(address).isEqualTo(json("""
                    {"address":{"number_street_name":"27 allée des Mimosas","postal_code_city":"34000 MONTPELLIER",
                    "insee_code":"34172"}}"""));
        }

        @Test
        void theOldFormSaysThatItIsOld() {
            household.consent(SOLAR);
            for (String route : List.of("contract", "address")) {
                assertThat(api.get("/api/enedis/" + route + "/" + household.pdl())
                                .headers()
                                .firstValue("Deprecation"))
                        .contains("@1791153780");
            }
        }

        @Test
        void trailingSlashesHeadAndUnknownParametersAreNoHindrance() {
            household.consent(SOLAR);
            for (String route : ROUTES) {
                String path = "/enedis/" + route + "/" + household.pdl();
                String plain = withoutTime(api.get(path));
                assertThat(withoutTime(api.get("/api" + path + "/"))).isEqualTo(plain);
                assertThat(withoutTime(api.get(path + "?use_cache=TRUE&colour=blue&start=now")))
                        .isEqualTo(plain);
                HttpResponse<String> head =
                        api.send(path, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.body()).isEmpty();
                assertThat(api.get(path + "?use_cache=perhaps").statusCode()).isEqualTo(422);
            }
        }

        @Test
        void foreignUnknownAndMalformedNumbersSoundAlike() {
            household.consent(SOLAR);
            Household stranger = Household.signUp(anonymous);
            String foreign = household.pdl();
            for (String route : ROUTES) {
                String denied = withoutTime(stranger.api().get("/api/enedis/" + route + "/" + foreign));
                assertThat(denied).contains("\"success\":false", "ACCESS_DENIED");
                for (String number : List.of("99999999999999", "123", "nonsense", foreign + "0", "%C3%A9")) {
                    assertThat(withoutTime(stranger.api().get("/enedis/" + route + "/" + number)))
                            .isEqualTo(denied);
                }
                assertThat(anonymous.get("/enedis/" + route + "/" + foreign).statusCode())
                        .isEqualTo(401);
            }
            String denied = withoutTime(stranger.api().delete("/enedis/cache/" + foreign));
            assertThat(denied).contains("ACCESS_DENIED");
            assertThat(withoutTime(stranger.api().delete("/enedis/cache/123"))).isEqualTo(denied);
        }

        @Test
        void whatIsKeptCostsTheLargeQuotaAndWhatReachesEnedisTheScarceOne() {
            household.consent(SOLAR);
            String pdl = household.pdl();
            assertThat(usage()).as("the consent itself costs nothing").isEqualTo("0 upstream, 0 cached");
            long asked = calls("donnees_generales_auto");
            api.get("/enedis/contract/" + pdl);
            assertThat(usage()).as("the contract came with the consent").isEqualTo("0 upstream, 1 cached");
            api.get("/enedis/address/" + pdl);
            assertThat(usage()).isEqualTo("1 upstream, 1 cached");
            api.get("/enedis/address/" + pdl + "?use_cache=true");
            assertThat(usage()).isEqualTo("1 upstream, 2 cached");
            assertThat(calls("donnees_generales_auto") - asked).isEqualTo(1);
            api.get("/enedis/address/" + pdl + "?use_cache=false");
            assertThat(usage()).isEqualTo("2 upstream, 2 cached");
            assertThat(calls("donnees_generales_auto") - asked).isEqualTo(2);
        }

        @Test
        void aRefusedQuotaIsToldInTheContractsForm() {
            household.consent(SOLAR);
            String path = "/enedis/address/" + household.pdl() + "?use_cache=false";
            for (int i = 0; i < 6; i++) {
                assertThat(ApiClient.json(api.get(path)).path("success").asBoolean())
                        .isTrue();
            }
            HttpResponse<String> refused = api.get(path);
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains("\"success\":false", "RATE_LIMIT_EXCEEDED");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(Crowd.letIn(20, caller -> api.get(path).body().contains("RATE_LIMIT_EXCEEDED")))
                    .as("whoever waits for somebody that may not ask is refused as well")
                    .isEqualTo(20);
            assertThat(ApiClient.json(api.get("/enedis/address/" + household.pdl()))
                            .path("success")
                            .asBoolean())
                    .as("what is kept has its own quota")
                    .isTrue();
        }

        @Test
        void manyWhoAskAtOnceMakeOneCall() {
            household.consent(SOLAR);
            String path = "/enedis/address/" + household.pdl();
            long asked = calls("donnees_generales_auto");
            int served = Crowd.letIn(60, caller -> api.get(path).body().contains("\"success\":true"));
            assertThat(served).isEqualTo(60);
            assertThat(calls("donnees_generales_auto") - asked).isEqualTo(1);
            assertThat(usage()).isEqualTo("1 upstream, 59 cached");
        }

        @Test
        void eachMissingApiTakesOnlyItsOwnFieldsAway() {
            household.consent(SOLAR);
            String path = "/enedis/contract/" + household.pdl() + "?use_cache=false";

            fault("comptage_auto", "\"not-subscribed\"");
            JsonNode point = point(api.getJson(path));
            assertThat(point.path("contracts").path("offpeak_hours").isNull()).isTrue();
            assertThat(point.path("usage_point").path("meter_type").isNull()).isTrue();
            assertThat(point.path("contracts").path("subscribed_power").asString())
                    .isEqualTo("9 kVA");

            fault("situation_contrat_auto", "500");
            point = point(api.getJson(path));
            assertThat(point.path("contracts").path("subscribed_power").isNull())
                    .isTrue();
            assertThat(point.path("contracts").path("segment").asString()).isEqualTo("C5");
            assertThat(point.path("contracts").path("offpeak_hours").asString()).startsWith("HC (");

            fault("synth_contrat_auto", "\"broken-json\"");
            point = point(api.getJson(path));
            assertThat(point.path("contracts").path("last_activation_date").isNull())
                    .isTrue();
            assertThat(point.path("usage_point").path("usage_point_status").isNull())
                    .isTrue();
            assertThat(point.path("contracts").path("distribution_tariff").asString())
                    .isEqualTo("BTINFMU4");
            assertThat(api.getJson("/pdl")
                            .path("data")
                            .path(0)
                            .path("activation_date")
                            .isNull())
                    .as("what was known of the point stays known")
                    .isFalse();
            assertThat(api.getJson("/pdl")
                            .path("data")
                            .path(0)
                            .path("subscribed_power")
                            .asInt())
                    .isEqualTo(9);
        }

        @Test
        void anApiThatIsNotSubscribedIsNotAskedAgainAndAgain() {
            household.consent(SOLAR);
            String path = "/enedis/contract/" + household.pdl();
            fault("comptage_auto", "\"not-subscribed\"");
            api.get(path + "?use_cache=false");
            long asked = calls("comptage_auto");
            assertThat(point(api.getJson(path))
                            .path("contracts")
                            .path("offpeak_hours")
                            .isNull())
                    .isTrue();
            assertThat(calls("comptage_auto")).isEqualTo(asked);
            assertThat(usage()).isEqualTo("1 upstream, 1 cached");
        }

        @ParameterizedTest
        @ValueSource(strings = {"500", "503", "429", "\"plain-text\"", "\"broken-json\"", "401"})
        void whatFailedCostsNothingAndIsNotKept(String fault) {
            household.consent(SOLAR);
            String path = "/enedis/address/" + household.pdl();
            order("{\"api\":\"donnees_generales_auto\",\"status\":%s,\"times\":2,\"seconds\":1}".formatted(fault));
            HttpResponse<String> failed = api.get(path);
            assertThat(failed.statusCode()).isEqualTo(200);
            assertThat(ApiClient.json(failed).path("error").path("code").asString())
                    .startsWith("ENEDIS_");
            assertThat(failed.body()).doesNotContain(household.pdl());
            assertThat(usage()).isEqualTo("0 upstream, 0 cached");
        }

        @Test
        void withoutBothContractPartsTheFailureIsToldAndCostsNothing() {
            household.consent(SOLAR);
            fault("situation_contrat_auto", "500");
            fault("synth_contrat_auto", "500");
            JsonNode failed = api.getJson("/enedis/contract/" + household.pdl() + "?use_cache=false");
            assertThat(failed.path("error").path("code").asString()).isEqualTo("ENEDIS_UNAVAILABLE");
            assertThat(usage()).isEqualTo("0 upstream, 0 cached");
        }

        @Test
        void whatIsKeptIsReadableByNobodyElse() {
            household.consent(SOLAR);
            String pdl = household.pdl();
            ROUTES.forEach(route -> api.get("/enedis/" + route + "/" + pdl));
            assertThat(stores().placesOf("document:")).as("something is kept").isNotEmpty();
            assertThat(stores().placesOf("Benali", "karim.benali", "Mimosas", "0199001172"))
                    .isEmpty();
            assertThat(stores().placesOf(pdl)).containsExactlyInAnyOrder("usage_point.number", "consent_point.number");
        }

        @Test
        void aRevokedConsentIsToldAtOnce() {
            household.consent(SOLAR);
            order("{\"revoke\":\"%s\"}".formatted(household.pdl()));
            long asked = calls("synth_contrat_auto");
            JsonNode failed = api.getJson("/enedis/contract/" + household.pdl() + "?use_cache=false");
            assertThat(failed.path("error").path("code").asString()).isEqualTo("CONSENT_LOST");
            assertThat(calls("synth_contrat_auto")).isEqualTo(asked);
        }

        @Test
        void aPausedPointTellsOnlyWhatIsKept() {
            household.consent(SOLAR);
            String pdl = household.pdl();
            patch("/pdl/" + pointId() + "/active", "{\"is_active\":false}");
            assertThat(api.getJson("/enedis/contract/" + pdl + "?use_cache=false")
                            .path("success")
                            .asBoolean())
                    .isTrue();
            assertThat(api.get("/enedis/address/" + pdl).body()).contains("ACCESS_DENIED");
        }

        @Test
        void theDemonstrationTellsOfItsHouseholdWithoutEnedis() {
            Account visitor = accounts.find(demo.principal().id()).orElseThrow();
            ApiClient visit = anonymous.as("Bearer " + tokens.issue(visitor).value());
            long before = calls("auto/v1");
            for (String route : ROUTES) {
                HttpResponse<String> answer = visit.get("/api/enedis/" + route + "/00000000000102?use_cache=false");
                assertThat(answer.body()).as(route).contains("\"success\":true");
            }
            assertThat(visit.get("/enedis/address/00000000000102").body()).contains("27 allée des Mimosas");
            assertThat(calls("auto/v1")).isEqualTo(before);
            JsonNode usage = visit.getJson("/accounts/usage-stats").path("data");
            assertThat(usage.path("no_cache_requests").asInt()).isZero();
            assertThat(visit.delete("/api/enedis/cache/00000000000102").statusCode())
                    .isEqualTo(403);
        }

        @Test
        void clearingErasesDocumentsAndReadingsAndOrdersThemAgain() {
            household.consent(SOLAR);
            String pdl = household.pdl();
            String id = pointId();
            api.get("/enedis/address/" + pdl);
            api.get("/enedis/consumption/daily/" + pdl + "?start=2026-01-01&end=2026-01-10");
            assertThat(stores().placesOf(id)).contains("reading_block.point_id");
            long blocks = rows("reading_block", id);
            database("update collection set state = 'DONE', done_chunks = 7 where point_id = ?", id);

            JsonNode cleared = ApiClient.json(api.delete("/api/enedis/cache/" + pdl + "/"));
            assertThat(cleared.path("success").asBoolean()).isTrue();
            assertThat(fieldsOf(cleared.path("data"))).containsExactlyInAnyOrder("success", "deleted_keys", "message");
            assertThat(cleared.path("data").path("success").asBoolean()).isTrue();
            assertThat(cleared.path("data").path("deleted_keys").asLong()).isEqualTo(blocks + 4);

            assertThat(stores().placesOf(id))
                    .containsExactlyInAnyOrder(
                            "usage_point.id", "collection.point_id", "scheduled_tasks.task_instance");
            assertThat(database(
                            "select count(*) from collection where point_id = ? and state = 'WAITING'"
                                    + " and done_chunks = 0",
                            id))
                    .as("every series is to be collected again")
                    .isEqualTo(5);
            assertThat(ApiClient.json(api.delete("/enedis/cache/" + pdl))
                            .path("data")
                            .path("deleted_keys")
                            .asInt())
                    .isZero();
        }

        @Test
        void aDeletedPointAndADeletedAccountLeaveNothing() {
            household.consent(SOLAR);
            household.consent(APARTMENT);
            for (JsonNode point : api.getJson("/pdl").path("data")) {
                String pdl = point.path("usage_point_id").asString();
                ROUTES.forEach(route -> api.get("/enedis/" + route + "/" + pdl));
                api.get("/enedis/consumption/daily/" + pdl + "?start=2026-01-01&end=2026-01-10");
            }
            JsonNode gone = api.getJson("/pdl").path("data").path(0);
            JsonNode last = api.getJson("/pdl").path("data").path(1);
            String account = api.getJson("/accounts/me").path("data").path("id").asString();
            assertThat(stores().placesOf(id(gone))).isNotEmpty();

            api.delete("/pdl/" + id(gone));
            assertThat(stores().placesOf(id(gone))).allMatch(place -> place.startsWith("scheduled_tasks"));
            assertThat(stores().placesOf(id(last))).isNotEmpty();

            api.delete("/accounts/me");
            assertThat(stores().placesOf(id(last), account, household.email(), household.clientId()))
                    .allMatch(place -> place.startsWith("scheduled_tasks") || endsByItself(place));
            assertThat(stores().placesOf(number(gone), number(last))).isEmpty();
        }

        /** Buckets of the throttle name the account until they are full again, an hour at most. */
        private boolean endsByItself(String place) {
            String bucket = place.replace("redis ", "");
            return place.startsWith("redis med:throttle:")
                    && redis.getObject().getExpire(bucket) >= 0
                    && redis.getObject().getExpire(bucket) <= 3600;
        }

        private static String id(JsonNode point) {
            return point.path("id").asString();
        }

        private static String number(JsonNode point) {
            return point.path("usage_point_id").asString();
        }

        private Leftovers stores() {
            return new Leftovers(database, withRedis ? redis.getObject() : null);
        }

        private long rows(String table, String point) {
            return database("select count(*) from " + table + " where point_id = ?", point);
        }

        private long database(String sql, String point) {
            var statement = JdbcClient.create(database).sql(sql).param(point);
            return sql.startsWith("select") ? statement.query(Long.class).single() : statement.update();
        }

        private String pointId() {
            return id(api.getJson("/pdl").path("data").path(0));
        }

        private void patch(String path, String body) {
            api.send(
                    path,
                    request -> request.header("Content-Type", "application/json")
                            .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
        }

        private HttpResponse<String> in2026(String path) {
            return api.send(path, request -> request.header("X-MED-Format", "2026"));
        }

        private String usage() {
            JsonNode usage = api.getJson("/accounts/usage-stats").path("data");
            return usage.path("no_cache_requests").asInt() + " upstream, "
                    + usage.path("cached_requests").asInt() + " cached";
        }

        private long calls(String path) {
            return anonymous.getJson("/enedis-simulator/calls").properties().stream()
                    .filter(entry -> entry.getKey().contains(path))
                    .mapToLong(entry -> entry.getValue().asLong())
                    .sum();
        }

        private void fault(String api, String status) {
            order("{\"api\":\"%s\",\"status\":%s}".formatted(api, status));
        }

        private void order(String fault) {
            assertThat(anonymous.postJson("/enedis-simulator/faults", fault).statusCode())
                    .isEqualTo(204);
        }

        private static JsonNode point(JsonNode answer) {
            assertThat(answer.path("success").asBoolean())
                    .as(answer.path("error").toString())
                    .isTrue();
            return answer.path("data").path("customer").path("usage_points").path(0);
        }
    }
}
