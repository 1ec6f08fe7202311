package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** myelectricaldata_import 1.0.0-rc.14, round by round (see {@link ImportClient}). */
class MyElectricalDataImportTest extends V1ClientTest {
    private static final LocalDate UNKNOWN_ACTIVATION = LocalDate.of(2000, 1, 1);

    private ImportClient client(Owner owner, String suffix) {
        return new ImportClient(owner.api(), owner.pdl, today(), suffix);
    }

    private ImportClient client(Owner owner) {
        return client(owner, "");
    }

    @Test
    void theGatewayIsPingedWithoutAToken() {
        HttpResponse<String> ping = ApiClient.anonymous(port).get("/ping");
        assertThat(ping.statusCode()).isEqualTo(200);
        JsonNode body = ApiClient.json(ping);
        assertThat(body.required("status").isString()).isTrue();
        assertThat(body.required("information").isString()).isTrue();
        assertThat(body.required("nb_client").isInt()).isTrue();
        assertThat(body.required("waiting_estimation").isInt()).isTrue();
    }

    @Test
    void theStatusOfAnAccountIsReadInItsOwnForms() {
        Owner owner = new Owner(Household.APARTMENT);
        for (String suffix : List.of("", "/cache")) {
            HttpResponse<String> answer = client(owner).get("/valid_access/" + owner.pdl + suffix);
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode status = ApiClient.json(answer);
            assertThat(status.required("valid").asBoolean()).isTrue();
            assertThat(Strptime.withoutFraction(
                            status.required("consent_expiration_date").asString()))
                    .isAfter(today().plusYears(2).atStartOfDay());
            assertThat(Strptime.withFraction(status.required("quota_reset_at").asString()))
                    .isEqualTo(LocalDateTime.parse("2026-11-28T23:59:59.999999"));
            assertThat(status.required("call_number").asInt()).isZero();
            assertThat(status.required("quota_limit").asInt()).isEqualTo(UPSTREAM_LIMIT);
            assertThat(status.required("quota_reached").asBoolean()).isFalse();
            assertThat(status.required("ban").asBoolean()).isFalse();
            assertThat(status.propertyNames())
                    .contains("information", "last_call")
                    .hasSize(9);
        }
    }

    @Test
    void askingForTheStatusCostsNothingAndAsksNobody() {
        Owner owner = new Owner(Household.APARTMENT);
        long calls = callsToEnedis();
        for (int round = 0; round < 5; round++) {
            assertThat(client(owner).get("/valid_access/" + owner.pdl).statusCode())
                    .isEqualTo(200);
        }
        assertThat(callsToEnedis()).isEqualTo(calls);
        assertThat(quotas.usage(owner.id()).upstream()).isZero();
        assertThat(quotas.usage(owner.id()).cached()).isZero();
    }

    @Test
    void theContractHasEveryKeyAndItsHours() {
        Owner owner = new Owner(Household.HOLIDAY_HOME);
        for (String suffix : List.of("", "/cache")) {
            JsonNode customer = customer(client(owner).get("/contracts/" + owner.pdl + suffix));
            JsonNode point = customer.required("usage_point");
            assertThat(point.required("usage_point_id").asString()).isEqualTo(owner.pdl);
            assertThat(point.required("usage_point_status").asString()).isEqualTo("com");
            assertThat(point.required("meter_type").asString()).isEqualTo("AMM");
            JsonNode contract = customer.required("contracts");
            assertThat(contract.required("segment").asString()).isEqualTo("C5");
            assertThat(contract.required("subscribed_power").asString()).isEqualTo("6 kVA");
            assertThat(Strptime.dayWithOffset(
                            contract.required("last_activation_date").asString()))
                    .isEqualTo(today().minusDays(2200));
            assertThat(contract.required("distribution_tariff").isString()).isTrue();
            Matcher hours = Pattern.compile("HC \\((.*)\\)")
                    .matcher(contract.required("offpeak_hours").asString());
            assertThat(hours.find()).isTrue();
            assertThat(hours.group(1)).isEqualTo("1H28-6H58;13H58-16H28");
            // null is read, an absent key loses the whole contract
            assertThat(contract.has("contract_status")).isTrue();
            assertThat(contract.has("last_distribution_tariff_change_date")).isTrue();
        }
    }

    @Test
    void aFlatContractHasNoHours() {
        Owner owner = new Owner(Household.APARTMENT);
        JsonNode contract =
                customer(client(owner).get("/contracts/" + owner.pdl)).required("contracts");
        assertThat(contract.required("offpeak_hours").isNull()).isTrue();
    }

    @Test
    void theAddressHasEveryKey() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        JsonNode point = customer(client(owner, "/cache").get("/addresses/" + owner.pdl + "/cache"))
                .required("usage_point");
        assertThat(point.propertyNames())
                .contains("usage_point_id", "usage_point_status", "meter_type", "usage_point_addresses");
        JsonNode address = point.required("usage_point_addresses");
        assertThat(address.required("street").asString()).isEqualToIgnoringCase("14 rue des Tilleuls");
        assertThat(address.required("postal_code").asString()).isEqualTo("21000");
        assertThat(address.required("city").asString()).isEqualTo("DIJON");
        assertThat(address.propertyNames()).contains("locality", "insee_code", "country", "geo_points");
    }

    /** {@code customer.usage_points[0]} */
    private static JsonNode customer(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiClient.json(answer)
                .required("customer")
                .required("usage_points")
                .get(0);
    }

    @Test
    void documentsThatAreKeptAskNobodyAndCostTheLargeQuota() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        for (String document : List.of("contracts", "addresses", "identity", "contact")) {
            String path = "/" + document + "/" + owner.pdl;
            HttpResponse<String> first = client(owner).get(path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            long calls = callsToEnedis();
            int units = owner.upstreamUnits();
            for (String suffix : List.of("", "/", "/cache", "/cache/")) {
                assertThat(client(owner).get(path + suffix).body()).isEqualTo(first.body());
            }
            assertThat(callsToEnedis()).isEqualTo(calls);
            assertThat(owner.upstreamUnits()).isEqualTo(units);
        }
    }

    @Test
    void oneCallBringsThreeYearsOfDays() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        Map<LocalDate, Long> days = client(owner).dailyValues("daily_consumption");
        assertThat(days.keySet())
                .containsExactlyElementsOf(
                        today().minusDays(1093).datesUntil(today()).toList());
        assertThat(days.values()).allMatch(value -> value > 0);
        assertThat(owner.upstreamUnits()).isOne();
    }

    @Test
    void theWalkBackThroughTheCurveReachesItsEndAndMissesNothing() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        ImportClient client = client(owner);
        ImportClient.Walk walk = client.detail("consumption_load_curve", UNKNOWN_ACTIVATION);
        assertThat(walk.statuses()).hasSize(105).containsOnly(200);
        LocalDate oldest = today().minusDays(728);
        assertThat(walk.values().firstEntry().getKey()).isEqualTo(oldest.atStartOfDay());
        assertThat(walk.values().lastEntry().getKey())
                .isEqualTo(today().minusDays(1).atTime(23, 30));
        // in spring two half-hours do not exist; in autumn this client overwrites two, of which the sum is kept here
        assertThat(walk.values()).hasSize(728 * 48 - 2 * 2);
        Map<LocalDate, Long> sums = walk.values().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().toLocalDate(), Collectors.summingLong(Map.Entry::getValue)));
        Map<LocalDate, Long> days = client.dailyValues("daily_consumption");
        assertThat(sums).hasSize(728);
        sums.forEach((day, watts) -> assertThat(watts / 2).as(day.toString()).isEqualTo(days.get(day)));
    }

    @Test
    void theSecondRoundAsksEnedisForNothing() {
        Owner owner = new Owner(Household.APARTMENT);
        ImportClient first = client(owner);
        LocalDate activation = today().minusDays(40);
        Map<LocalDateTime, Long> curve =
                first.detail("consumption_load_curve", activation).values();
        Map<LocalDate, Long> days = first.dailyValues("daily_consumption");
        long calls = callsToEnedis();
        for (String suffix : List.of("", "/cache")) {
            ImportClient again = client(owner, suffix);
            assertThat(again.detail("consumption_load_curve", activation).values())
                    .isEqualTo(curve);
            assertThat(again.dailyValues("daily_consumption")).isEqualTo(days);
        }
        assertThat(callsToEnedis()).isEqualTo(calls);
    }

    @Test
    void everyDaysPeakHasItsTime() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        List<JsonNode> peaks = readings(client(owner).daily("daily_consumption_max_power"));
        assertThat(peaks)
                .extracting(peak ->
                        Strptime.second(peak.required("date").asString()).toLocalDate())
                .containsExactlyElementsOf(
                        today().minusDays(1093).datesUntil(today()).toList());
        assertThat(peaks).allMatch(peak -> Long.parseLong(peak.required("value").asString()) > 0);
    }

    @Test
    void aHouseholdWithPanelsHasBothDirections() {
        Owner owner = new Owner(Household.SOLAR);
        ImportClient client = client(owner);
        assertThat(client.dailyValues("daily_consumption")).hasSize(1093);
        LocalDate panels = today().minusDays(420);
        assertThat(client.dailyValues("daily_production").keySet())
                .containsExactlyElementsOf(panels.datesUntil(today()).toList());
        ImportClient.Walk walk = client.detail("production_load_curve", UNKNOWN_ACTIVATION);
        assertThat(walk.values().firstEntry().getKey()).isEqualTo(panels.atStartOfDay());
        // the window that holds the first day of the panels is served, the one before it ends the walk
        assertThat(walk.statuses().subList(0, walk.statuses().size() - 1)).containsOnly(200);
        assertThat(walk.statuses().getLast()).isEqualTo(400);
        assertThat(walk.details()).singleElement().asString().contains("ADAM-ERR0123");
    }

    @Test
    void aPointWithoutProductionEndsTheWalkAtItsFirstCall() {
        Owner owner = new Owner(Household.APARTMENT);
        ImportClient client = client(owner);
        ImportClient.Walk walk = client.detail("production_load_curve", UNKNOWN_ACTIVATION);
        assertThat(walk.statuses()).containsExactly(400);
        assertThat(walk.details()).singleElement().asString().contains("ADAM-ERR0069");
        assertThat(client.daily("daily_production").statusCode()).isEqualTo(400);
    }

    @Test
    void aCurveThatIsNotRecordedEndsTheWalkAtItsFirstCall() {
        Owner owner = new Owner(Household.NO_CURVE);
        ImportClient client = client(owner);
        ImportClient.Walk walk = client.detail("consumption_load_curve", UNKNOWN_ACTIVATION);
        assertThat(walk.statuses()).containsExactly(400);
        assertThat(walk.details()).singleElement().asString().contains("ADAM-ERR0075");
        assertThat(client.dailyValues("daily_consumption")).hasSize(1093);
    }

    @Test
    void theWalkEndsWhereTheContractBegins() {
        Owner owner = new Owner(Household.YOUNG_METER);
        ImportClient.Walk walk = client(owner).detail("consumption_load_curve", UNKNOWN_ACTIVATION);
        assertThat(walk.values().firstEntry().getKey())
                .isEqualTo(today().minusDays(150).atStartOfDay());
        assertThat(walk.statuses().getLast()).isEqualTo(400);
        assertThat(walk.statuses()).hasSize(23);
    }

    @Test
    void theWalkEndsWhenTheQuotaDoesAndSaysWhenToComeBack() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        owner.useUp(QuotaKind.UPSTREAM);
        ImportClient client = client(owner);
        ImportClient.Walk walk = client.detail("consumption_load_curve", UNKNOWN_ACTIVATION);
        assertThat(walk.statuses()).containsExactly(409);
        assertThat(walk.details()).singleElement().asString().contains("quota", "minuit", "2026-11-29 00:00");
        HttpResponse<String> refused = client.daily("daily_consumption");
        assertThat(refused.statusCode()).isEqualTo(409);
        // from 10:00 to midnight in Paris
        assertThat(refused.headers().firstValue("Retry-After")).hasValue(String.valueOf(14 * 3600));
    }

    @Test
    void withdrawnConsentEndsThePointsTurnButKeepsWhatIsThere() {
        Owner owner = new Owner(Household.APARTMENT);
        ImportClient client = client(owner);
        Map<LocalDate, Long> days = client.dailyValues("daily_consumption");
        owner.revokesAtEnedis();
        ImportClient.Walk walk = client.detail("consumption_load_curve", UNKNOWN_ACTIVATION);
        assertThat(walk.statuses()).containsExactly(403);
        assertThat(walk.details()).singleElement().asString().contains("ADAM-DC-0008");
        assertThat(client.dailyValues("daily_consumption")).isEqualTo(days);
        JsonNode status = ApiClient.json(client.get("/valid_access/" + owner.pdl));
        assertThat(status.required("valid").asBoolean()).isFalse();
        assertThat(status.required("information").asString()).contains("accord");
        Strptime.withoutFraction(status.required("consent_expiration_date").asString());
    }

    @Test
    void itsResetButtonForgetsWhatIsKeptAndEnedisIsAskedAgain() {
        Owner owner = new Owner(Household.APARTMENT);
        ImportClient client = client(owner);
        Map<LocalDate, Long> days = client.dailyValues("daily_consumption");
        HttpResponse<String> cleared = owner.api().delete("/cache/" + owner.pdl);
        assertThat(cleared.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(cleared).isObject()).isTrue();
        assertThat(ApiClient.json(cleared).required("deleted_keys").asInt()).isPositive();
        long calls = callsToEnedis();
        assertThat(client.dailyValues("daily_consumption")).isEqualTo(days);
        assertThat(callsToEnedis()).isGreaterThan(calls);
    }

    @Test
    void onlyTheHolderResets() {
        Owner owner = new Owner(Household.APARTMENT);
        Map<LocalDate, Long> days = client(owner).dailyValues("daily_consumption");
        Owner stranger = new Owner(Household.SOLAR);
        for (String pdl : List.of(owner.pdl, "99999999999999")) {
            HttpResponse<String> refused = stranger.api().delete("/cache/" + pdl);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(detail(refused)).contains("rattaché");
        }
        assertThat(stranger.api().delete("/cache/123").statusCode()).isEqualTo(400);
        assertThat(ApiClient.anonymous(port).delete("/cache/" + owner.pdl).statusCode())
                .isEqualTo(401);
        long calls = callsToEnedis();
        assertThat(client(owner).dailyValues("daily_consumption")).isEqualTo(days);
        assertThat(callsToEnedis()).isEqualTo(calls);
    }

    @Test
    void aFormerPointKeepsItsHistoryThoughItsHolderResets() {
        Owner owner = new Owner(Household.APARTMENT);
        ImportClient client = client(owner);
        Map<LocalDate, Long> days = client.dailyValues("daily_consumption");
        owner.revokesAtEnedis();
        client.detail("consumption_load_curve", UNKNOWN_ACTIVATION);
        HttpResponse<String> refused = owner.api().delete("/cache/" + owner.pdl + "/");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(detail(refused)).contains("ADAM-DC-0008");
        assertThat(client.dailyValues("daily_consumption")).isEqualTo(days);
    }

    @Test
    void tempoAndEcowattAreAskedForWithoutATokenAndRefusedInWords() {
        for (String path : List.of(
                "/rte/tempo/2023-11-28/2026-11-29",
                "/edf/tempo/days",
                "/edf/tempo/price",
                "/rte/ecowatt/2026-11-28/2026-11-30")) {
            HttpResponse<String> answer = ApiClient.anonymous(port)
                    .send(path, request -> request.header("Content-Type", "application/x-www-form-urlencoded"));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(detail(answer)).contains("Tempo");
        }
    }
}
