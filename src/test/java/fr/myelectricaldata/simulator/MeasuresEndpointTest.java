package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MeasuresEndpointTest extends Desk {
    private static final String CURVE = "courbe_de_charge_consommation";
    private static final String DAILY = "consommation_quotidienne";

    @ParameterizedTest
    @CsvSource({
        "consommation_quotidienne, consommation_quotidienne",
        "production_quotidienne, production_quotidienne",
        "courbe_de_charge_consommation, courbe_de_charge_consommation",
        "courbe_de_charge_production, courbe_de_charge_production",
        "puissance_conso_max_quotidienne, puissance_conso_max_quotidienne_PMA"
    })
    void everySeriesHasTheShapeOfTheCapture(String series, String capture) throws Exception {
        HttpResponse<String> answer = measure(series, prm(Household.SOLAR), "2026-09-29", "2026-10-01");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        JsonNode captured = fixture("2026/" + capture);
        assertThat(shape(json(answer))).isEqualTo(shape(captured));
        for (String constant : new String[] {"/etapeMetier", "/modeCalcul", "/pas", "/typeValeur", "/periode"}) {
            assertThat(json(answer).at(constant)).isEqualTo(captured.at(constant));
        }
        JsonNode quantity = json(answer).at("/grandeur/0");
        for (String constant : new String[] {"/grandeurMetier", "/grandeurPhysique", "/unite"}) {
            assertThat(quantity.at(constant)).isEqualTo(captured.at("/grandeur/0" + constant));
        }
        assertThat(quantity.get("points")).hasSameSizeAs(captured.at("/grandeur/0/points"));
    }

    @Test
    void theEndDayIsNotIncludedAndPointsAreStampedWithTheirEnd() throws Exception {
        JsonNode points = json(measure(CURVE, prm(Household.HEATED_HOUSE), "2026-11-01", "2026-11-02"))
                .at("/grandeur/0/points");

        assertThat(points).hasSize(48);
        assertThat(points.at("/0/d").asString()).isEqualTo("2026-11-01 00:30:00");
        assertThat(points.at("/47/d").asString()).isEqualTo("2026-11-02 00:00:00");
    }

    @Test
    void theAutumnDayRepeatsTwoLocalStamps() throws Exception {
        JsonNode points = json(measure(CURVE, prm(Household.HEATED_HOUSE), "2026-10-25", "2026-10-26"))
                .at("/grandeur/0/points");

        assertThat(points).hasSize(50);
        assertThat(points.findValuesAsString("d"))
                .filteredOn("2026-10-25 02:30:00"::equals)
                .hasSize(2);
    }

    @Test
    void aWholeCurveAddsUpToTheDay() throws Exception {
        String prm = prm(Household.TEMPO);
        JsonNode curve = json(measure(CURVE, prm, "2026-11-10", "2026-11-11")).at("/grandeur/0/points");
        JsonNode day = json(measure(DAILY, prm, "2026-11-10", "2026-11-11")).at("/grandeur/0/points/0");

        long wattHours = curve.findValuesAsString("v").stream()
                        .mapToLong(Long::parseLong)
                        .sum()
                / 2;
        assertThat(day.get("v").asString()).isEqualTo(String.valueOf(wattHours));
    }

    @Test
    void aDayComesOutTheNextMorningAtEight() throws Exception {
        String prm = prm(Household.HEATED_HOUSE);

        clock.moveTo(Instant.parse("2026-11-23T06:59:00Z"));
        assertError(measure(DAILY, prm, "2026-11-22", "2026-11-23"), 404, "2026/errors/404_swagger_no_measure");
        clock.moveTo(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(measure(DAILY, prm, "2026-11-22", "2026-11-23").statusCode()).isEqualTo(200);
    }

    @Test
    void theCurveIsGivenForSevenDaysAtMost() throws Exception {
        String prm = prm(Household.HEATED_HOUSE);

        assertThat(measure(CURVE, prm, "2026-11-01", "2026-11-08").statusCode()).isEqualTo(200);
        assertError(measure(CURVE, prm, "2026-11-01", "2026-11-09"), 400, "v5/errors/400_period_ADAM-ERR0126");
        assertThat(measure(DAILY, prm, "2025-11-01", "2026-11-01").statusCode()).isEqualTo(200);
    }

    @Test
    void historyIs24MonthsOfCurveAnd36OfDaysAnd15DaysMore() throws Exception {
        String prm = prm(Household.HEATED_HOUSE);

        assertThat(measure(CURVE, prm, "2024-11-08", "2024-11-09").statusCode()).isEqualTo(200);
        assertError(
                measure(CURVE, prm, "2024-11-07", "2024-11-08"), 400, "v5/errors/400_history_deadline_ADAM-ERR0125");
        assertThat(measure(DAILY, prm, "2023-11-08", "2023-11-09").statusCode()).isEqualTo(200);
        assertError(
                measure(DAILY, prm, "2023-11-07", "2023-11-08"), 400, "v5/errors/400_history_deadline_ADAM-ERR0125");
    }

    @Test
    void everyRefusalIsEnediss() throws Exception {
        String young = prm(Household.YOUNG_METER);
        assertError(
                measure(DAILY, young, "2026-06-01", "2026-07-10"),
                400,
                "2026/errors/400_before_activation_ADAM-ERR0123");
        assertError(
                measure(DAILY, young, "2026-11-10", "2026-11-10"),
                400,
                "2026/errors/400_end_not_after_start_ADAM-ERR0002");
        assertError(measure(DAILY, young, "2026-11-10", "2026-11-24"), 400, "v5/errors/400_end_in_future");
        assertError(
                measure("production_quotidienne", young, "2026-11-10", "2026-11-11"),
                400,
                "v5/errors/400_wrong_direction_ADAM-ERR0069");
        assertError(
                measure(DAILY, prm(Household.SOLAR_BARN), "2026-11-10", "2026-11-11"),
                400,
                "v5/errors/400_wrong_direction_ADAM-ERR0069");
        assertError(
                measure(CURVE, prm(Household.NO_CURVE), "2026-11-10", "2026-11-11"),
                400,
                "v5/errors/400_load_curve_refused_ADAM-ERR0075");
        assertError(
                measure(CURVE, prm(Household.GAPS), "2026-11-09", "2026-11-10"),
                404,
                "2026/errors/404_swagger_no_measure");
        assertError(measure(DAILY, "12345678901234", "2026-11-10", "2026-11-11"), 404, "2026/errors/404_swagger_prm");
    }

    @ParameterizedTest
    @CsvSource({
        "consommation_quotidienne?pointId=98&dateDebut=2026-11-01&dateFin=2026-11-02",
        "consommation_quotidienne?pointId={prm}&dateDebut=01/11/2026&dateFin=2026-11-02",
        "consommation_quotidienne?pointId={prm}&dateDebut=2026-11-01",
        "consommation_quotidienne?pointId={prm}&dateDebut=2026-11-01&dateFin=2026-11-02&unknown=1",
        "puissance_conso_max_quotidienne?pointId={prm}&dateDebut=2026-11-01&dateFin=2026-11-02",
        "something_else?pointId={prm}&dateDebut=2026-11-01&dateFin=2026-11-02"
    })
    void whatIsOutsideTheSwaggerEndsInATechnicalError(String question) throws Exception {
        String prm = prm(Household.HEATED_HOUSE);

        assertError(get("/mesure_synchrone_auto/v2/" + question.replace("{prm}", prm)), 500, "2026/errors/500_swagger");
    }

    @Test
    void aMissingPointIsNamed() throws Exception {
        assertError(
                get("/mesure_synchrone_auto/v2/consommation_quotidienne?dateDebut=2026-11-01&dateFin=2026-11-02"),
                400,
                "2026/errors/400_swagger");
    }

    @Test
    void peaksComeByMonthToo() throws Exception {
        JsonNode points = json(get("/mesure_synchrone_auto/v2/puissance_conso_max_quotidienne?pointId="
                        + prm(Household.HEATED_HOUSE)
                        + "&dateDebut=2026-09-01&dateFin=2026-11-01&mesuresPas=P1M&grandeurPhysique=TOUT"))
                .at("/grandeur/0/points");

        assertThat(points).hasSize(2);
    }

    @Test
    void aConsentThatHasRunOutOpensNothing() throws Exception {
        String prm = prm(Household.HEATED_HOUSE);
        clock.advance(Duration.ofDays(1100));

        assertError(measure(DAILY, prm, "2029-11-10", "2029-11-11"), 403, "v5/errors/403_no_consent_ADAM-DC-0008");
    }

    private static void assertError(HttpResponse<String> answer, int status, String fixture) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode expected = fixture(fixture);
        assertThat(json(answer)).isEqualTo(expected);
    }
}
