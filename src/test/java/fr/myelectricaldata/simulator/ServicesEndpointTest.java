package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServicesEndpointTest extends Desk {
    @Test
    void listsTheServicesOfAConsentAsTheCaptureDoes() throws Exception {
        long id = consent(Household.HEATED_HOUSE);

        JsonNode answer = json(servicesOf(id));

        assertThat(shape(answer)).isEqualTo(shape(fixture("2026/subscribed_services_11_active")));
        assertThat(answer.get("nbTotalServices").asInt()).isEqualTo(5);
        JsonNode first = answer.at("/serviceSouscrit/0");
        assertThat(first.get("etatCode").asString()).isEqualTo("ACTIF");
        assertThat(first.get("dateDebut").asString()).isEqualTo("2026-11-23");
        assertThat(first.get("dateFin").asString()).isEqualTo("2029-11-23");
        assertThat(first.at("/autorisation/autorisationId").asLong()).isEqualTo(id);
    }

    @Test
    void listsInjectionToo() throws Exception {
        JsonNode services = json(servicesOf(consent(Household.SOLAR))).get("serviceSouscrit");

        assertThat(services.findValuesAsString("injection")).contains("true", "false");
    }

    @Test
    void unknownAuthorisationsHaveNothing() throws Exception {
        assertThat(json(servicesOf(11))).isEqualTo(fixture("2026/subscribed_services_10_empty"));
    }

    @Test
    void aLatePointIsListedAtTheThirdQuestion() throws Exception {
        long id = consent(Household.LISTED_LATE);

        assertThat(json(servicesOf(id)).get("nbTotalServices").asInt()).isZero();
        assertThat(json(servicesOf(id)).get("nbTotalServices").asInt()).isZero();
        assertThat(json(servicesOf(id)).get("nbTotalServices").asInt()).isEqualTo(5);
    }

    @Test
    void anEndedConsentIsListedOnlyForWhomAsksForEndedOnes() throws Exception {
        long id = consent(Household.SOLAR);
        clock.advance(Duration.ofDays(1096));

        assertThat(json(servicesOf(id)).get("nbTotalServices").asInt()).isZero();
        JsonNode ended = json(services(
                "{\"autorisationId\":%d,\"comptage\":false,\"etatCode\":[\"TERMINE\",\"SUPPRIME\"]}".formatted(id)));
        assertThat(ended.at("/serviceSouscrit/0/etatCode").asString()).isEqualTo("TERMINE");
    }

    @Test
    void countsOnlyWhenAskedTo() throws Exception {
        JsonNode count =
                json(services("{\"autorisationId\":%d,\"comptage\":true}".formatted(consent(Household.HEATED_HOUSE))));

        assertThat(count.get("nbTotalServices").asInt()).isEqualTo(5);
        assertThat(count.has("serviceSouscrit")).isFalse();
    }

    @Test
    void aQuestionOutsideTheSwaggerEndsInATechnicalError() throws Exception {
        assertThat(services("{\"autorisationId\":1}").statusCode()).isEqualTo(500);
        assertThat(services("not json").statusCode()).isEqualTo(500);
    }
}
