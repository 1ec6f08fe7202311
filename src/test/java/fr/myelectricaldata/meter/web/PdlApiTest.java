package fr.myelectricaldata.meter.web;

import static fr.myelectricaldata.testing.JsonShapes.fieldsOf;
import static fr.myelectricaldata.testing.JsonShapes.json;
import static fr.myelectricaldata.testing.JsonShapes.keysOf;
import static fr.myelectricaldata.testing.JsonShapes.without;
import static fr.myelectricaldata.testing.JsonShapes.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.demo.DemoAccount;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.IdleScheduler;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
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

/** What an owner says about their points, over HTTP, from the simulator through the whole gateway. */
class PdlApiTest {
    @Nested
    @Import(IdleScheduler.class)
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "test.demo=all"})
    class OnEmbeddedStores extends Points {}

    @Nested
    @Import(IdleScheduler.class)
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "test.demo=all"})
    class OnSharedStores extends Points {}

    abstract static class Points {
        /** Codes of the simulator's households: 9 kVA, off-peak 0:54-6:54 and 11:54-13:54, injects; production alone. */
        private static final String SOLAR = "4";

        private static final String SOLAR_BARN = "12";
        private static final String APARTMENT = "2";
        private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

        @LocalServerPort
        int port;

        @Autowired
        DemoAccount demo;

        @Autowired
        AccountService accounts;

        @Autowired
        DataSource database;

        @Autowired
        AccessTokens tokens;

        private ApiClient anonymous;
        private Household household;
        private ApiClient api;
        private String id;
        private String pdl;

        @BeforeEach
        void somebodyConsents() {
            anonymous = ApiClient.anonymous(port);
            household = Household.signUp(anonymous);
            api = household.api();
            household.consent(SOLAR);
            id = points().path(0).path("id").asString();
            pdl = household.pdl();
        }

        @AfterEach
        void enedisIsWellAgain() {
            anonymous.delete("/enedis-simulator/faults");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/pdl", "/api/pdl"})
        void theOwnersTypeOutranksTheContract(String prefix) {
            JsonNode data = patched(prefix, "type", "{\"has_consumption\":true,\"has_production\":false,\"x\":1}");
            assertThat(data).isEqualTo(json("""
                    {"id":"%s","usage_point_id":"%s","has_consumption":true,"has_production":false}""".formatted(id, pdl)));
            fetchContract();
            assertThat(point().path("has_production").asBoolean()).isFalse();
            assertThat(point().path("has_consumption").asBoolean()).isTrue();
        }

        @Test
        void aTypeNeedsBothDirections() {
            assertThat(patch("/pdl/" + id + "/type", "{\"has_consumption\":true}")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(patch("/pdl/" + id + "/type", "{\"has_consumption\":\"often\",\"has_production\":true}")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(patch("/pdl/" + id + "/type", "nonsense").statusCode()).isEqualTo(422);
            assertThat(patch("/pdl/" + id + "/type", "").statusCode()).isEqualTo(422);
        }

        @Test
        void whatIsWrongWithABodyIsNamedAsTheCallerWroteIt() {
            JsonNode type = ApiClient.json(patch("/pdl/" + id + "/type", "{\"has_consumption\":true}"));
            assertThat(type.path("detail").path(0).path("loc")).isEqualTo(json("[\"body\",\"has_production\"]"));
            assertThat(type.path("detail").path(0).path("type").asString()).isEqualTo("missing");
            JsonNode order = ApiClient.json(
                    patch("/pdl/reorder", "{\"pdl_orders\":[{\"id\":\"a\",\"order\":1},{\"id\":\"b\"}]}"));
            assertThat(order.path("detail").path(0).path("loc"))
                    .isEqualTo(json("[\"body\",\"pdl_orders\",1,\"order\"]"));
            JsonNode power = ApiClient.json(patch("/pdl/" + id + "/contract", "{\"subscribed_power\":0}"));
            assertThat(power.path("detail").path(0).path("loc")).isEqualTo(json("[\"body\",\"subscribed_power\"]"));
            assertThat(power.path("detail").path(0).path("msg").asString()).contains("subscribed_power");
        }

        @ParameterizedTest
        @CsvSource({"/pdl, BASE", "/api/pdl, HC_HP", "/pdl, TEMPO", "/api/pdl, EJP", "/pdl, HC_WEEKEND"})
        void aPricingOptionIsKeptUntilItIsTakenAway(String prefix, String option) {
            JsonNode data = patched(prefix, "pricing-option", "{\"pricing_option\":\"" + option + "\"}");
            assertThat(data).isEqualTo(json("""
                    {"id":"%s","usage_point_id":"%s","pricing_option":"%s"}""".formatted(id, pdl, option)));
            fetchContract();
            assertThat(point().path("pricing_option").asString()).isEqualTo(option);
            assertThat(patched(prefix, "pricing-option", "{\"pricing_option\":null}")
                            .path("pricing_option")
                            .isNull())
                    .isTrue();
            assertThat(point().path("pricing_option").isNull()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"SEASONAL\"", "\"base\"", "\"\"", "7"})
        void unknownPricingOptionsAreRefused(String option) {
            JsonNode refused =
                    ApiClient.json(patch("/pdl/" + id + "/pricing-option", "{\"pricing_option\":" + option + "}"));
            assertThat(refused.path("success").asBoolean()).isFalse();
            assertThat(refused.path("error").path("code").asString()).isEqualTo("INVALID_PRICING_OPTION");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/pdl", "/api/pdl"})
        void thereAreNoOffersYet(String prefix) {
            patched(prefix, "pricing-option", "{\"pricing_option\":\"TEMPO\"}");
            assertThat(patched(prefix, "selected-offer", "{\"selected_offer_id\":null}"))
                    .isEqualTo(json("""
                            {"id":"%s","usage_point_id":"%s","selected_offer_id":null,"pricing_option":"TEMPO"}""".formatted(id, pdl)));
            for (String offer : List.of(NOBODYS, "nonsense")) {
                JsonNode refused = ApiClient.json(
                        patch(prefix + "/" + id + "/selected-offer", "{\"selected_offer_id\":\"" + offer + "\"}"));
                assertThat(refused.path("error").path("code").asString()).isEqualTo("OFFER_NOT_FOUND");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"/pdl", "/api/pdl"})
        void aProductionPointIsLinkedAndUnlinked(String prefix) {
            household.consent(SOLAR_BARN);
            String barn = idOfOther(id);
            patch("/pdl/" + barn + "/name", "{\"name\":\"Hangar\"}");
            JsonNode linked = patched(prefix, "link-production", "{\"linked_production_pdl_id\":\"" + barn + "\"}");
            assertThat(linked.path("message").asString()).isNotBlank();
            assertThat(without(linked, "message")).isEqualTo(json("""
                    {"id":"%s","usage_point_id":"%s","linked_production_pdl_id":"%s",
                    "linked_production_pdl_name":"Hangar"}""".formatted(id, pdl, barn)));
            assertThat(point().path("linked_production_pdl_id").asString()).isEqualTo(barn);

            JsonNode unlinked = patched(prefix, "link-production", "{\"linked_production_pdl_id\":null}");
            assertThat(without(unlinked, "message")).isEqualTo(json("""
                    {"id":"%s","usage_point_id":"%s","linked_production_pdl_id":null}""".formatted(id, pdl)));
            assertThat(point().path("linked_production_pdl_id").isNull()).isTrue();
        }

        @Test
        void aDeletedProductionPointIsLinkedToNoMore() {
            household.consent(SOLAR_BARN);
            String barn = idOfOther(id);
            patched("/pdl", "link-production", "{\"linked_production_pdl_id\":\"" + barn + "\"}");
            api.delete("/pdl/" + barn);
            assertThat(point().path("linked_production_pdl_id").isNull()).isTrue();
        }

        @Test
        void linksThatMakeNoSenseAreRefused() {
            household.consent(APARTMENT);
            String apartment = idOfOther(id);
            assertThat(linkError(id, id)).isEqualTo("INVALID_LINK");
            assertThat(linkError(id, apartment)).as("it does not produce").isEqualTo("INVALID_PDL_TYPE");
            assertThat(linkError(id, NOBODYS)).isEqualTo("PDL_NOT_FOUND");
            assertThat(linkError(id, "nonsense")).isEqualTo("PDL_NOT_FOUND");
            Household stranger = Household.signUp(anonymous);
            stranger.consent(SOLAR_BARN);
            String foreign = stranger.api()
                    .getJson("/pdl")
                    .path("data")
                    .path(0)
                    .path("id")
                    .asString();
            assertThat(linkError(id, foreign)).isEqualTo("PDL_NOT_FOUND");
            household.consent(SOLAR_BARN);
            String barn = idOfOther(id, apartment);
            assertThat(linkError(barn, id)).as("it does not consume").isEqualTo("INVALID_PDL_TYPE");
            assertThat(point().path("linked_production_pdl_id").isNull()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/pdl", "/api/pdl"})
        void powerAndOffPeakHoursSetByHandOutliveEveryReadingOfTheContract(String prefix) {
            JsonNode data =
                    patched(prefix, "contract", "{\"subscribed_power\":12,\"offpeak_hours\":[\"22:26-06:26\"]}");
            assertThat(data).isEqualTo(json("""
                    {"id":"%s","usage_point_id":"%s","subscribed_power":12,
                    "offpeak_hours":{"ranges":["22:26-06:26"]}}""".formatted(id, pdl)));
            JsonNode fetched = fetchContract();
            assertThat(fetched.path("subscribed_power").asInt()).isEqualTo(12);
            assertThat(point().path("subscribed_power").asInt()).isEqualTo(12);
            assertThat(point().path("offpeak_hours")).isEqualTo(json("{\"ranges\":[\"22:26-06:26\"]}"));

            patched(prefix, "contract", "{\"subscribed_power\":null,\"offpeak_hours\":null}");
            assertThat(point().path("subscribed_power").asInt())
                    .as("null changes nothing")
                    .isEqualTo(12);

            JsonNode forgotten =
                    ApiClient.json(api.delete(prefix + "/" + id + "/contract")).path("data");
            assertThat(forgotten.path("subscribed_power").asInt())
                    .as("Enedis's word again")
                    .isEqualTo(9);
            assertThat(point().path("offpeak_hours")).isEqualTo(json("{\"ranges\":[\"00:54-06:54\",\"11:54-13:54\"]}"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                ["22:30-06:30","12:01-13:59"]                      | {"ranges":["22:30-06:30","12:01-13:59"]}
                {"ranges":["22:30-06:30"]}                         | {"ranges":["22:30-06:30"]}
                {"default":"HC (22H00-6H00;12h30-14h00)"}          | {"ranges":["22:00-06:00","12:30-14:00"]}
                {"HC":"22h30-06h30"}                               | {"ranges":["22:30-06:30"]}
                "HC (1H28-6H58;13H58-16H28)"                       | {"ranges":["01:28-06:58","13:58-16:28"]}
                [{"start":"23:00","end":"07:00"}]                  | {"ranges":["23:00-07:00"]}
                ["00:00-24:00"]                                    | {"ranges":["00:00-24:00"]}
                []                                                 | {"ranges":[]}
                {"ranges":[]}                                      | {"ranges":[]}
                """)
        void offPeakHoursAreReadInEveryFormThatClientsWrite(String input, String output) {
            JsonNode data = patched("/pdl", "contract", "{\"offpeak_hours\":" + input + "}");
            assertThat(data.path("offpeak_hours")).isEqualTo(json(output));
            assertThat(point().path("offpeak_hours")).isEqualTo(json(output));
            assertThat(point().path("subscribed_power").asInt()).isEqualTo(9);
        }

        @Test
        void hoursThatDifferByDayOfTheWeekComeBackByDay() {
            JsonNode data = patched("/pdl", "contract", """
                    {"offpeak_hours":{"monday":["22:00-06:00"],"tuesday":["22:00-06:00"],"wednesday":"22H00-6H00",
                    "thursday":["22:00-06:00"],"vendredi":["22:00-06:00"],"saturday":["00:00-24:00"],
                    "sunday":[{"start":"00:00","end":"24:00"}]}}""");
            JsonNode week = json("""
                    {"monday":["22:00-06:00"],"tuesday":["22:00-06:00"],"wednesday":["22:00-06:00"],
                    "thursday":["22:00-06:00"],"friday":["22:00-06:00"],"saturday":["00:00-24:00"],
                    "sunday":["00:00-24:00"]}""");
            assertThat(data.path("offpeak_hours")).isEqualTo(week);
            assertThat(point().path("offpeak_hours")).isEqualTo(week);
        }

        @Test
        void aWeekOfEqualDaysIsOneDay() {
            StringBuilder week = new StringBuilder("{\"offpeak_hours\":{");
            for (String day : List.of("Monday", "TUESDAY", "mercredi", "jeudi", "friday", "saturday", "dimanche")) {
                week.append('"').append(day).append("\":[\"22:00-06:00\"],");
            }
            week.setLength(week.length() - 1);
            assertThat(patched("/pdl", "contract", week + "}}").path("offpeak_hours"))
                    .isEqualTo(json("{\"ranges\":[\"22:00-06:00\"]}"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"offpeak_hours\":[\"22:00\"]}",
                    "{\"offpeak_hours\":[\"25:00-06:00\"]}",
                    "{\"offpeak_hours\":[\"06:00-06:00\"]}",
                    "{\"offpeak_hours\":[7]}",
                    "{\"offpeak_hours\":[null]}",
                    "{\"offpeak_hours\":7}",
                    "{\"offpeak_hours\":true}",
                    "{\"offpeak_hours\":\"\"}",
                    "{\"offpeak_hours\":{}}",
                    "{\"offpeak_hours\":{\"someday\":[\"22:00-06:00\"]}}",
                    "{\"offpeak_hours\":{\"ranges\":{\"a\":1}}}",
                    "{\"offpeak_hours\":[{\"start\":\"22:00\"}]}",
                    "{\"offpeak_hours\":[\"0:00-1:00\",\"2:00-3:00\",\"4:00-5:00\",\"6:00-7:00\",\"8:00-9:00\","
                            + "\"10:00-11:00\",\"12:00-13:00\",\"14:00-15:00\",\"16:00-17:00\",\"18:00-19:00\","
                            + "\"20:00-21:00\",\"22:00-23:00\",\"23:10-23:20\"]}",
                    "{\"subscribed_power\":0}",
                    "{\"subscribed_power\":-3}",
                    "{\"subscribed_power\":6.5}",
                    "{\"subscribed_power\":1e9}",
                    "{\"subscribed_power\":\"9 kVA\"}",
                    "{\"subscribed_power\":[9]}",
                    "[]"
                })
        void valuesThatCannotBeAreRefusedAndChangeNothing(String body) {
            JsonNode before = point();
            assertThat(patch("/pdl/" + id + "/contract", body).statusCode()).isEqualTo(422);
            assertThat(point()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/pdl", "/api/pdl"})
        void pointsAreShownInTheOwnersOrder(String prefix) {
            household.consent(APARTMENT);
            String other = idOfOther(id);
            assertThat(points().path(0).path("id").asString())
                    .as("the newest first")
                    .isEqualTo(other);
            HttpResponse<String> reordered = patch(prefix + "/reorder", """
                    {"pdl_orders":[{"id":"%s","order":1},{"id":"%s","order":0},{"id":"%s","order":2},
                    {"id":"nonsense","order":3}]}""".formatted(other, id, NOBODYS));
            JsonNode data = ApiClient.json(reordered).path("data");
            assertThat(fieldsOf(data)).containsExactly("message");
            assertThat(points().path(0).path("id").asString()).isEqualTo(id);
            assertThat(points().path(0).path("display_order").asInt()).isZero();
            assertThat(points().path(1).path("display_order").asInt()).isEqualTo(1);
            assertThat(patch(prefix + "/reorder", "{}").statusCode()).isEqualTo(422);
            assertThat(patch(prefix + "/reorder", "{\"pdl_orders\":[{\"id\":\"" + id + "\"}]}")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(patch(prefix + "/reorder", "{\"pdl_orders\":[null]}").statusCode())
                    .isEqualTo(422);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/pdl", "/api/pdl"})
        void fetchingTheContractCountsLikeAnyQuestionToEnedis(String prefix) {
            JsonNode fetched = ApiClient.json(api.postJson(prefix + "/" + id + "/fetch-contract", ""))
                    .path("data");
            assertThat(fetched.path("activation_date").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(without(fetched, "activation_date")).isEqualTo(json("""
                    {"id":"%s","usage_point_id":"%s","subscribed_power":9,
                    "offpeak_hours":{"ranges":["00:54-06:54","11:54-13:54"]},"has_consumption":true,
                    "has_production":true}""".formatted(id, pdl)));
            assertThat(upstream()).isEqualTo(1);

            order("{\"api\":\"contrat_auto\",\"status\":500,\"times\":2}");
            JsonNode failed = ApiClient.json(api.postJson(prefix + "/" + id + "/fetch-contract", "{}"));
            assertThat(failed.path("error").path("code").asString()).isEqualTo("ENEDIS_UNAVAILABLE");
            assertThat(upstream()).as("what failed is given back").isEqualTo(1);

            patch("/pdl/" + id + "/active", "{\"is_active\":false}");
            assertThat(api.postJson(prefix + "/" + id + "/fetch-contract", "").body())
                    .contains("ACCESS_DENIED");
        }

        @Test
        void fetchingTheContractAfterTheConsentIsOverSaysJustThat() {
            JdbcClient.create(database)
                    .sql("update usage_point set held_until = attached_at where id = ?")
                    .param(id)
                    .update();
            for (String body : List.of(
                    api.postJson("/pdl/" + id + "/fetch-contract", "").body(),
                    api.get("/enedis/address/" + pdl).body())) {
                assertThat(body)
                        .contains("CONSENT_LOST", "Votre consentement chez Enedis")
                        .doesNotContain("rattaché");
            }
        }

        @Test
        void foreignUnknownAndMalformedPointsAreNotFoundByAnyRoute() {
            Household stranger = Household.signUp(anonymous);
            JsonNode before = point();
            for (String point : List.of(id, NOBODYS, "nonsense", pdl)) {
                for (String prefix : List.of("/pdl/", "/api/pdl/")) {
                    assertThat(errors(stranger.api(), prefix + point)).containsOnly("PDL_NOT_FOUND");
                }
            }
            assertThat(point()).isEqualTo(before);
        }

        private static List<String> errors(ApiClient api, String point) {
            return List.of(
                            patch(api, point + "/name", "{\"name\":\"mine\"}"),
                            patch(api, point + "/type", "{\"has_consumption\":true,\"has_production\":true}"),
                            patch(api, point + "/active", "{\"is_active\":false}"),
                            patch(api, point + "/pricing-option", "{\"pricing_option\":\"BASE\"}"),
                            patch(api, point + "/selected-offer", "{\"selected_offer_id\":null}"),
                            patch(api, point + "/link-production", "{\"linked_production_pdl_id\":null}"),
                            patch(api, point + "/contract", "{\"subscribed_power\":6}"),
                            api.postJson(point + "/fetch-contract", ""),
                            api.delete(point + "/contract"),
                            api.delete(point),
                            api.get(point))
                    .stream()
                    .map(answer ->
                            ApiClient.json(answer).path("error").path("code").asString())
                    .toList();
        }

        @Test
        void theDemonstrationAccountChangesNothing() {
            ApiClient visit = anonymous.as("Bearer "
                    + tokens.issue(accounts.find(demo.principal().id()).orElseThrow())
                            .value());
            JsonNode before = visit.getJson("/pdl").path("data");
            String point = "/api/pdl/" + before.path(0).path("id").asString();
            for (String body : List.of("{}", "{\"pricing_option\":\"BASE\"}")) {
                for (String part : List.of(
                        "name", "type", "active", "pricing-option", "selected-offer", "link-production", "contract")) {
                    assertThat(patch(visit, point + "/" + part, body).statusCode())
                            .as(part)
                            .isEqualTo(403);
                }
            }
            assertThat(patch(visit, "/api/pdl/reorder", "{\"pdl_orders\":[]}").statusCode())
                    .isEqualTo(403);
            assertThat(visit.postJson(point + "/fetch-contract", "").statusCode())
                    .isEqualTo(403);
            assertThat(visit.delete(point + "/contract").statusCode()).isEqualTo(403);
            assertThat(visit.delete(point).statusCode()).isEqualTo(403);
            assertThat(visit.postJson("/pdl", "{\"usage_point_id\":\"" + pdl + "\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visit.getJson("/pdl").path("data")).isEqualTo(before);
        }

        @Test
        void aNumberAloneOpensNoPoint() {
            Household stranger = Household.signUp(anonymous);
            for (String number : List.of(pdl, "12345678901234")) {
                JsonNode refused =
                        ApiClient.json(stranger.api().postJson("/api/pdl", "{\"usage_point_id\":\"" + number + "\"}"));
                assertThat(refused.path("error").path("code").asString()).isEqualTo("CONSENT_REQUIRED");
            }
            assertThat(stranger.api().getJson("/pdl").path("data")).isEmpty();
        }

        @Test
        void whatAnEarlierConsentCoversIsAddedAgainWithItsFields() {
            api.delete("/pdl/" + id);
            HttpResponse<String> added = api.postJson(
                    "/pdl/", "{\"usage_point_id\":\"" + pdl + "\",\"name\":\"Maison\",\"colour\":\"blue\"}");
            assertThat(added.statusCode()).isEqualTo(201);
            JsonNode data = ApiClient.json(added).path("data");
            assertThat(data.size()).isEqualTo(15);
            assertThat(data.path("name").asString()).isEqualTo("Maison");
            assertThat(data.path("subscribed_power").asInt()).isEqualTo(9);
            assertThat(data.path("display_order").isNull()).isTrue();
        }

        @Test
        void trailingSlashesHeadAndUnknownParametersAreNoHindrance() {
            String list = withoutTime(api.get("/pdl"));
            assertThat(withoutTime(api.get("/api/pdl/?page=3"))).isEqualTo(list);
            assertThat(withoutTime(api.get("/pdl/" + id + "/")))
                    .isEqualTo(withoutTime(api.get("/pdl/" + id + "?verbose=1")));
            for (String path : List.of("/pdl", "/api/pdl/", "/pdl/" + id)) {
                HttpResponse<String> head =
                        api.send(path, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
                assertThat(head.statusCode()).as(path).isEqualTo(200);
                assertThat(head.body()).isEmpty();
            }
            assertThat(patch("/pdl/" + id + "/name/?x=1", "{\"name\":\"Maison\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(api.postJson("/pdl/" + id + "/fetch-contract/", "").statusCode())
                    .isEqualTo(200);
            assertThat(patch("/pdl/reorder/", "{\"pdl_orders\":[]}").statusCode())
                    .isEqualTo(200);
        }

        @Test
        void nothingIsToBeRefreshedAndNobodyLearnsWhoseAStateIs() {
            for (String prefix : List.of("/oauth", "/api/oauth")) {
                assertThat(api.postJson(prefix + "/refresh/" + pdl, "").body()).contains("TOKEN_NOT_FOUND");
                for (String number : List.of("12345678901234", "123")) {
                    assertThat(api.postJson(prefix + "/refresh/" + number, "").body())
                            .contains("ACCESS_DENIED");
                }
                String state = household.authorizeUrl().getQuery().replaceAll(".*state=([^&]+).*", "$1");
                assertThat(api.get(prefix + "/verify-state?state=" + state).statusCode())
                        .isEqualTo(404);
                assertThat(anonymous
                                .get(prefix + "/verify-state?state=" + state)
                                .statusCode())
                        .isEqualTo(404);
            }
        }

        @Test
        void theDocumentationsExamplesHaveTheFieldsOfRealAnswers() {
            patched("/pdl", "contract", "{\"offpeak_hours\":[\"22:26-06:26\"]}");
            JsonNode documented = anonymous.getJson("/openapi.json").path("paths");
            assertThat(example(documented, "/api/pdl/{pdlId}", "get")).isEqualTo(keysOf(point()));
            assertThat(example(documented, "/api/pdl", "get")).isEqualTo(keysOf(points()));
            assertThat(example(documented, "/api/pdl", "post")).isEqualTo(keysOf(point()));
            assertThat(example(documented, "/api/pdl/{pdlId}/name", "patch"))
                    .isEqualTo(keysOf(patched("/pdl", "name", "{\"name\":\"x\"}")));
            assertThat(example(documented, "/api/pdl/{pdlId}/type", "patch"))
                    .isEqualTo(keysOf(patched("/pdl", "type", "{\"has_consumption\":true,\"has_production\":true}")));
            assertThat(example(documented, "/api/pdl/{pdlId}/active", "patch"))
                    .isEqualTo(keysOf(patched("/pdl", "active", "{\"is_active\":true}")));
            assertThat(example(documented, "/api/pdl/{pdlId}/pricing-option", "patch"))
                    .isEqualTo(keysOf(patched("/pdl", "pricing-option", "{\"pricing_option\":\"BASE\"}")));
            assertThat(example(documented, "/api/pdl/{pdlId}/selected-offer", "patch"))
                    .isEqualTo(keysOf(patched("/pdl", "selected-offer", "{}")));
            assertThat(example(documented, "/api/pdl/{pdlId}/contract", "patch"))
                    .isEqualTo(keysOf(patched("/pdl", "contract", "{}")));
            assertThat(example(documented, "/api/pdl/{pdlId}/fetch-contract", "post"))
                    .isEqualTo(keysOf(fetchContract()));
            assertThat(example(documented, "/api/pdl/reorder", "patch")).containsExactly("message");
            for (String route : List.of("contract", "address", "customer", "contact")) {
                assertThat(example(documented, "/api/enedis/" + route + "/{pdl}", "get"))
                        .as(route)
                        .isEqualTo(keysOf(
                                api.getJson("/enedis/" + route + "/" + pdl).path("data")));
            }
            assertThat(example(documented, "/api/enedis/cache/{pdl}", "delete"))
                    .isEqualTo(keysOf(
                            ApiClient.json(api.delete("/enedis/cache/" + pdl)).path("data")));
        }

        /** The keys of the first example of a route's answer. */
        private static Set<String> example(JsonNode paths, String path, String verb) {
            JsonNode responses = paths.path(path).path(verb).path("responses");
            JsonNode answer = responses.has("201") ? responses.path("201") : responses.path("200");
            JsonNode content = answer.path("content").path("application/json");
            JsonNode first = content.has("example")
                    ? content.path("example")
                    : content.path("examples").values().iterator().next().path("value");
            JsonNode value = first.isString() ? json(first.asString()) : first;
            assertThat(fieldsOf(value)).as(path).containsExactlyInAnyOrder("success", "data", "error", "timestamp");
            return keysOf(value.path("data"));
        }

        private JsonNode points() {
            return api.getJson("/pdl").path("data");
        }

        private JsonNode point() {
            return api.getJson("/pdl/" + id).path("data");
        }

        private String idOfOther(String... known) {
            for (JsonNode point : points()) {
                if (!List.of(known).contains(point.path("id").asString())) {
                    return point.path("id").asString();
                }
            }
            throw new AssertionError("no other point");
        }

        private JsonNode patched(String prefix, String part, String body) {
            JsonNode answer = ApiClient.json(patch(prefix + "/" + id + "/" + part, body));
            assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
            return answer.path("data");
        }

        private JsonNode fetchContract() {
            JsonNode answer = ApiClient.json(api.postJson("/pdl/" + id + "/fetch-contract", ""));
            assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
            return answer.path("data");
        }

        private String linkError(String from, String to) {
            return ApiClient.json(
                            patch("/pdl/" + from + "/link-production", "{\"linked_production_pdl_id\":\"" + to + "\"}"))
                    .path("error")
                    .path("code")
                    .asString();
        }

        private int upstream() {
            return api.getJson("/accounts/usage-stats")
                    .path("data")
                    .path("no_cache_requests")
                    .asInt();
        }

        private void order(String fault) {
            assertThat(anonymous.postJson("/enedis-simulator/faults", fault).statusCode())
                    .isEqualTo(204);
        }

        private HttpResponse<String> patch(String path, String body) {
            return patch(api, path, body);
        }

        private static HttpResponse<String> patch(ApiClient api, String path, String body) {
            return api.send(
                    path,
                    request -> request.header("Content-Type", "application/json")
                            .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
        }
    }
}
