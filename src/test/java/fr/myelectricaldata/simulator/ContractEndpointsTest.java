package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ContractEndpointsTest extends Desk {
    @ParameterizedTest
    @CsvSource({
        "situation_contrat_auto, situation_contrat_autoconsommation",
        "synth_contrat_auto, synth_contrat_autoconsommation",
        "comptage_auto, comptage_spec_built",
        "donnees_generales_auto, donnees_generales_sandbox"
    })
    void everyApiHasTheShapeOfTheCapture(String api, String capture) throws Exception {
        JsonNode answer = json(get("/" + api + "/v1/" + prm(Household.SOLAR)));

        assertThat(shape(answer)).isEqualTo(shape(fixture("2026/" + capture)));
    }

    @Test
    void theConnectionHasWhatTheCaptureHas() throws Exception {
        JsonNode answer = json(get("/alimentation_auto/v1/" + prm(Household.SOLAR)));

        assertThat(shape(answer)).containsAll(shape(fixture("2026/alimentation_sandbox_HTA")));
    }

    @Test
    void theContractSaysPowerSegmentAndDates() throws Exception {
        JsonNode contract = json(get("/situation_contrat_auto/v1/" + prm(Household.YOUNG_METER)))
                .get(0);

        assertThat(contract.get("segment").asString()).isEqualTo("C5");
        assertThat(contract.at("/subscribed_power/value").asString()).isEqualTo("6");
        assertThat(contract.get("contract_start").asString()).isEqualTo("2026-06-26T00:00:00+0200");
    }

    @Test
    void offPeakHoursAreAbsentFromAFlatContract() throws Exception {
        assertThat(json(get("/comptage_auto/v1/" + prm(Household.HEATED_HOUSE)))
                        .at("/relais/plageHeuresCreuses")
                        .asString())
                .isEqualTo("HC (22H50-6H50)");
        assertThat(json(get("/comptage_auto/v1/" + prm(Household.APARTMENT))).has("relais"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "situation_contrat_auto",
                "synth_contrat_auto",
                "comptage_auto",
                "donnees_generales_auto",
                "alimentation_auto"
            })
    void anUnknownPointIsNotFoundAndAQueryParameterIsOutsideTheSwagger(String api) throws Exception {
        assertThat(json(get("/" + api + "/v1/12345678901234"))).isEqualTo(fixture("2026/errors/404_swagger_prm"));
        assertThat(get("/" + api + "/v1?usage_point_id=12345678901234").statusCode())
                .isEqualTo(500);
    }
}
