package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentPageTest extends Desk {
    private static Map<String, String> question(String name, String value) {
        Map<String, String> question = new HashMap<>(
                Map.of("client_id", "simulator", "response_type", "code", "state", "a&b é", "duration", "P1Y"));
        question.put(name, value);
        return question;
    }

    @Test
    void saysPlainlyThatItIsNotEnedisAndListsEveryHousehold() throws Exception {
        HttpResponse<String> page = consentPage(question("state", "<script>${content}"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("aucune donnée réelle", "23 novembre 2027", "&lt;script&gt;");
        assertThat(page.body()).doesNotContain("<script").doesNotContain("${");
        for (Household household : Household.values()) {
            assertThat(page.body()).contains(household.label());
        }
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'sha256-");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3Y", "P36M", "P1095D", "P156W", "P90D", "P1Y6M"})
    void takesEveryDurationUpToThreeYears(String duration) throws Exception {
        assertThat(consentPage(question("duration", duration)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "duration, P4Y, maximum_duration_exceeded",
        "duration, PT10H, invalid_duration_format",
        "duration, P0D, invalid_duration_format",
        "duration, 3 ans, invalid_duration_format",
        "duration, '', missing_parameter (duration)",
        "state, '', missing_parameter (state)",
        "client_id, somebody, unauthorized_client",
        "response_type, token, unsupported_response_type"
    })
    void refusesAMalformedQuestionOnThePageItself(String name, String value, String code) throws Exception {
        HttpResponse<String> page = consentPage(question(name, value));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(code);
    }

    @Test
    void refusesAStateOfMoreThanAHundredCharacters() throws Exception {
        assertThat(consentPage(question("state", "x".repeat(100))).statusCode()).isEqualTo(200);
        assertThat(consentPage(question("state", "x".repeat(101))).statusCode()).isEqualTo(400);
    }

    @Test
    void acceptingGoesBackToTheSameHostWithAnAuthorisationAndTheState() throws Exception {
        Map<String, String> form = question("answer", "yes");
        form.put("household", "4");

        HttpResponse<String> answer = answerConsent(form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("/oauth/callback\\?autorisation_id=[0-9]+&state=a%26b%20%C3%A9");
        Authorisation accepted = Authorisation.parse(autorisationId(answer)).orElseThrow();
        assertThat(accepted.meter().household()).isEqualTo(Household.SOLAR);
        assertThat(accepted.start()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(accepted.end()).isEqualTo(LocalDate.of(2027, 11, 23));
    }

    @Test
    void refusingGoesBackWithEnedissError() throws Exception {
        assertThat(answerConsent(question("answer", "no")).headers().firstValue("Location"))
                .contains("/oauth/callback?error=invalid_request&error_description=demande_non_aboutie"
                        + "&state=a%26b%20%C3%A9");
    }

    @Test
    void twoPeopleWhoChooseTheSameHouseholdHaveTwoMeters() throws Exception {
        assertThat(prm(Household.HEATED_HOUSE)).isNotEqualTo(prm(Household.HEATED_HOUSE));
    }

    @Test
    void aMeterCanBeSharedOnceMore() throws Exception {
        long first = consent(Household.TEMPO);
        String prm = Authorisation.parse(first).orElseThrow().meter().prm();
        Map<String, String> form = question("answer", "yes");
        form.put("prm", prm);

        long renewed = autorisationId(answerConsent(form));

        assertThat(renewed).isNotEqualTo(first);
        assertThat(json(servicesOf(renewed)).at("/serviceSouscrit/0/pointId").asString())
                .isEqualTo(prm);
    }

    @Test
    void aNumberThatWasNeverGivenIsExplainedOnThePage() throws Exception {
        Map<String, String> form = question("answer", "yes");
        form.put("prm", "12345678901234");

        HttpResponse<String> page = answerConsent(form);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("jamais été donné", "value=\"12345678901234\"");
    }

    @Test
    void withoutAChoiceThePageAsksAgain() throws Exception {
        assertThat(answerConsent(question("answer", "yes")).body()).contains("Choisissez un logement.");
    }
}
