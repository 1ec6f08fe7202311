package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * saniho/apiEnedis ("myEnedis"): every GET carries a JSON body and ends with a slash; it tries again only when Enedis's
 * complaint about the 14 digits is in the answer, and calls a refusal a quota when its sentence says so.
 */
class SanihoTest extends V1ClientTest {
    private HttpResponse<String> call(Owner owner, String type, LocalDate start, LocalDate end) {
        String body = "{\"type\": \"%s\", \"usage_point_id\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}"
                .formatted(type, owner.pdl, start, end);
        return owner.api()
                .send(
                        "/%s/%s/start/%s/end/%s/".formatted(type, owner.pdl, start, end),
                        request -> request.header("Content-Type", "application/json")
                                .header("call-service", "home-assistant-myEnedis")
                                .header("ha_sensor_myenedis_version", "1.7.0")
                                .method("GET", BodyPublishers.ofString(body)));
    }

    private static boolean triesAgain(HttpResponse<String> answer) {
        return answer.statusCode() != 200 && answer.body().contains("usage_point_id parameter must be 14 digits long.");
    }

    private static boolean quota(HttpResponse<String> answer) {
        JsonNode detail = ApiClient.json(answer).path("detail");
        return detail.isString() && detail.asString().toLowerCase(Locale.ROOT).contains("quota");
    }

    /** {@code int(data["meter_reading"]["interval_reading"][0]["value"])} */
    private static long firstValue(HttpResponse<String> answer) {
        return Long.parseLong(readings(answer).getFirst().required("value").asString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 365})
    void periodsAreSummedFromGetsThatHaveABody(int days) {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        HttpResponse<String> answer = call(owner, "daily_consumption", today().minusDays(days), today());
        assertThat(readings(answer)).hasSize(days);
        assertThat(readings(answer).stream()
                        .mapToLong(day -> Integer.parseInt(day.required("value").asString()))
                        .sum())
                .isPositive();
    }

    @Test
    void theContractIsCutApartWithoutALook() {
        for (Household household : List.of(Household.HEATED_HOUSE, Household.APARTMENT, Household.SOLAR_BARN)) {
            Owner owner = new Owner(household);
            HttpResponse<String> answer = getWithBody(
                    owner.api(),
                    "/contracts/" + owner.pdl + "/",
                    "{\"type\": \"contracts\", \"usage_point_id\": \"" + owner.pdl + "\"}");
            JsonNode entry = ApiClient.json(answer)
                    .required("customer")
                    .required("usage_points")
                    .get(0);
            assertThat(entry.required("usage_point").required("usage_point_id").asString())
                    .isEqualTo(owner.pdl);
            JsonNode contract = entry.required("contracts");
            // contracts["last_activation_date"][:10]
            Strptime.day(contract.required("last_activation_date").asString().substring(0, 10));
            JsonNode hours = contract.required("offpeak_hours");
            if (household == Household.HEATED_HOUSE) {
                String[] times = hours.asString()
                        .split("\\(")[1]
                        .replace(")", "")
                        .replace("H", ":")
                        .replace(";", "-")
                        .split("-");
                assertThat(times).containsExactly("22:50", "6:50");
            } else {
                assertThat(hours.isNull()).isTrue();
            }
        }
    }

    @Test
    void yesterdayIsTheFirstValueOfItsAnswer() {
        Owner owner = new Owner(Household.SOLAR);
        LocalDate yesterday = today().minusDays(1);
        assertThat(firstValue(call(owner, "daily_consumption", yesterday, today())))
                .isPositive();
        assertThat(firstValue(call(owner, "daily_production", yesterday, today())))
                .isNotNegative();
        assertThat(firstValue(call(owner, "daily_consumption_max_power", yesterday, today())))
                .isPositive();
        assertThat(readings(call(owner, "consumption_load_curve", yesterday, today())))
                .hasSize(48)
                .allSatisfy(row -> Strptime.second(row.required("date").asString()));
    }

    @Test
    void aMeterThatIsLateIsARefusalRatherThanAnEmptyList() {
        Owner owner = new Owner(Household.GAPS);
        // its first value is taken without a look: an empty list would break the whole update
        HttpResponse<String> answer =
                call(owner, "daily_consumption", LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 10));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(quota(answer)).isFalse();
        assertThat(triesAgain(answer)).isFalse();
    }

    @Test
    void noProductionIsKnownByEnedisOwnCode() {
        Owner owner = new Owner(Household.APARTMENT);
        HttpResponse<String> answer = call(owner, "daily_production", today().minusDays(1), today());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ADAM-ERR0069");
        assertThat(quota(answer)).isFalse();
        assertThat(triesAgain(answer)).isFalse();
    }

    @Test
    void aUsedUpQuotaIsRecognised() {
        Owner owner = new Owner(Household.APARTMENT);
        owner.useUp(QuotaKind.UPSTREAM);
        HttpResponse<String> answer = call(owner, "daily_consumption", today().minusDays(1), today());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(quota(answer)).isTrue();
        assertThat(triesAgain(answer)).isFalse();
    }

    @Test
    void aMistypedPointIsTriedAgainByThisClientAndCostsNothing() {
        Owner owner = new Owner(Household.APARTMENT);
        HttpResponse<String> answer = owner.api()
                .send(
                        "/daily_consumption/123/start/2026-11-26/end/2026-11-27/",
                        request -> request.header("Content-Type", "application/json")
                                .method("GET", BodyPublishers.ofString("{}")));
        assertThat(triesAgain(answer)).isTrue();
        assertThat(owner.upstreamUnits()).isZero();
    }

    @Test
    void withoutEcowattThereIsADetail() {
        Owner owner = new Owner(Household.APARTMENT);
        HttpResponse<String> answer = getWithBody(owner.api(), "/rte/ecowatt/2026-11-28/2026-11-30/", "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer)).isNotBlank();
    }
}
