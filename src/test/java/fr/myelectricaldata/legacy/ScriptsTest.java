package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scripts and small modules: one call, the raw token, perhaps a second try with {@code /cache}. */
class ScriptsTest extends V1ClientTest {
    private static String path(Owner owner, String series, LocalDate start, LocalDate end) {
        return "/%s/%s/start/%s/end/%s".formatted(series, owner.pdl, start, end);
    }

    /** Tries without and then with {@code /cache/}; the statuses it met. */
    private static List<Integer> withSecondTry(Owner owner, String path) {
        List<Integer> statuses = new ArrayList<>();
        for (String suffix : List.of("", "/cache/")) {
            HttpResponse<String> answer = owner.api().get(path + suffix);
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 200) {
                break;
            }
        }
        return statuses;
    }

    @Test
    void theFirstTrySucceeds() {
        Owner owner = new Owner(Household.APARTMENT);
        assertThat(withSecondTry(owner, path(owner, "daily_consumption", today().minusDays(30), today())))
                .containsExactly(200);
    }

    @Test
    void theSecondTryGetsTheSameRefusalAndNoSecondBill() {
        Owner owner = new Owner(Household.APARTMENT);
        String path = path(owner, "daily_production", today().minusDays(30), today());
        assertThat(withSecondTry(owner, path)).containsExactly(400, 400);
        assertThat(owner.upstreamUnits()).isZero();
    }

    @Test
    void theSameDayTwiceIsThatDaysCurve() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        LocalDate day = today().minusDays(2);
        List<JsonNode> curve = readings(owner.api().get(path(owner, "consumption_load_curve", day, day)));
        assertThat(curve).hasSize(48);
        assertThat(curve.getFirst().required("date").asString()).isEqualTo(day + " 00:30:00");
        assertThat(curve.getLast().required("date").asString()).isEqualTo(day.plusDays(1) + " 00:00:00");
    }

    @Test
    void curlWithAnAcceptHeaderReadsTheShapeOfTheDocumentation() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        HttpResponse<String> answer = owner.api()
                .send(
                        path(owner, "consumption_load_curve", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2))
                                + "/cache",
                        request -> request.header("accept", "application/json"));
        JsonNode reading = ApiClient.json(answer).required("meter_reading");
        assertThat(reading.propertyNames())
                .containsExactlyInAnyOrder(
                        "usage_point_id", "start", "end", "quality", "reading_type", "interval_reading");
        assertThat(reading.required("usage_point_id").asString()).isEqualTo(owner.pdl);
        assertThat(reading.required("start").asString()).isEqualTo("2026-11-01");
        assertThat(reading.required("end").asString()).isEqualTo("2026-11-02");
        assertThat(reading.required("quality").asString()).isEqualTo("BRUT");
        assertThat(reading.required("reading_type").toString())
                .isEqualTo("{\"unit\":\"W\",\"measurement_kind\":\"power\",\"aggregate\":\"average\"}");
        JsonNode first = reading.required("interval_reading").get(0);
        assertThat(first.propertyNames()).containsExactlyInAnyOrder("value", "date", "interval_length", "measure_type");
        assertThat(first.required("value").isString()).isTrue();
        assertThat(first.required("interval_length").asString()).isEqualTo("PT30M");
    }

    @Test
    void daysHaveNoIntervalLengthByWhichClientsKnowCurves() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        for (String series : List.of("daily_consumption", "daily_consumption_max_power")) {
            assertThat(readings(owner.api().get(path(owner, series, today().minusDays(2), today()))))
                    .hasSize(2)
                    .allSatisfy(day -> assertThat(day.propertyNames()).containsExactlyInAnyOrder("value", "date"));
        }
    }

    @Test
    void aBarnThatSellsEverythingHasOnlyProduction() {
        Owner owner = new Owner(Household.SOLAR_BARN);
        assertThat(readings(owner.api().get(path(owner, "daily_production", today().minusDays(7), today()))))
                .hasSize(7);
        HttpResponse<String> refused = owner.api().get(path(owner, "daily_consumption", today().minusDays(7), today()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(detail(refused)).contains("ADAM-ERR0069");
    }
}
