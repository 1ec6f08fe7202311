package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.demo.household.Household;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchTest extends Desk {
    private static final String DAILY = "consommation_quotidienne";

    private HttpResponse<String> day(String prm) throws Exception {
        return measure(DAILY, prm, "2026-11-10", "2026-11-11");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void aFaultIsPlayedAsOftenAsOrdered(int status) throws Exception {
        String prm = prm(Household.HEATED_HOUSE);
        fault("{\"api\":\"%s\",\"status\":%d,\"times\":2}".formatted(DAILY, status));

        assertThat(day(prm).statusCode()).isEqualTo(status);
        assertThat(measure("courbe_de_charge_consommation", prm, "2026-11-10", "2026-11-11")
                        .statusCode())
                .isEqualTo(200);
        assertThat(day(prm).statusCode()).isEqualTo(status);
        assertThat(day(prm).statusCode()).isEqualTo(200);
    }

    @Test
    void answersCanBeBrokenInSeveralWays() throws Exception {
        String prm = prm(Household.HEATED_HOUSE);
        for (String kind : new String[] {"broken-json", "plain-text", "not-subscribed", "429-without-time"}) {
            fault("{\"api\":\"%s\",\"status\":\"%s\"}".formatted(DAILY, kind));
        }

        assertThatThrownBy(() -> json(day(prm))).isInstanceOf(RuntimeException.class);
        HttpResponse<String> text = day(prm);
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(json(day(prm))).isEqualTo(fixture("2026/errors/403_api_not_subscribed_900908"));
        assertThat(json(day(prm))).isEqualTo(fixture("v5/errors/429_wso2_900807"));
    }

    @Test
    void aTimeOutKeepsTheCallerWaiting() throws Exception {
        String bearer = bearer();
        fault("{\"api\":\"synth_contrat\",\"status\":\"timeout\"}");

        assertThatThrownBy(() -> send(request("/synth_contrat_auto/v1/" + prm(Household.SOLAR))
                        .header("Authorization", bearer)
                        .timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void theTokenEndpointCanFailToo() throws Exception {
        fault("{\"api\":\"oauth2\",\"status\":503}");

        assertThat(token(Map.of("grant_type", "client_credentials")).statusCode())
                .isEqualTo(503);
    }

    @Test
    void anUnknownFaultIsRefused() throws Exception {
        assertThat(fault("{\"status\":\"earthquake\"}").statusCode()).isEqualTo(400);
        assertThat(fault("{\"revoke\":\"12345678901234\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void aRevokedMeterIsClosedUntilItIsSharedAgain() throws Exception {
        long id = consent(Household.HEATED_HOUSE);
        String prm = Authorisation.parse(id).orElseThrow().meter().prm();
        fault("{\"revoke\":\"%s\"}".formatted(prm));

        assertThat(json(day(prm))).isEqualTo(fixture("v5/errors/403_no_consent_ADAM-DC-0008"));
        assertThat(json(servicesOf(id)).get("nbTotalServices").asInt()).isZero();
    }

    @Test
    void aNewHoldersConsentDoesNotReviveTheFormerOnes() throws Exception {
        long former = consent(Household.HEATED_HOUSE);
        String prm = Authorisation.parse(former).orElseThrow().meter().prm();
        fault("{\"changeHolder\":\"%s\"}".formatted(prm));
        assertThat(json(day(prm))).isEqualTo(fixture("v5/errors/400_not_holder_ADAM-DC-0007_fr_2026"));

        clock.advance(Duration.ofDays(1));
        long present = autorisationId(answerConsent(Map.of(
                "client_id",
                "simulator",
                "response_type",
                "code",
                "state",
                "s",
                "duration",
                "P1Y",
                "prm",
                prm,
                "answer",
                "yes")));

        assertThat(day(prm).statusCode()).isEqualTo(200);
        assertThat(json(servicesOf(present)).get("nbTotalServices").asInt()).isEqualTo(5);
        assertThat(json(servicesOf(former)).get("nbTotalServices").asInt()).isZero();
    }

    @Test
    void fiveCallsASecondAreAllowedForEachApi() throws Exception {
        String bearer = bearer();
        String prm = prm(Household.SOLAR);
        for (int call = 0; call < 5; call++) {
            assertThat(send(request("/synth_contrat_auto/v1/" + prm).header("Authorization", bearer))
                            .statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> sixth =
                send(request("/synth_contrat_auto/v1/" + prm).header("Authorization", bearer));

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(shape(json(sixth))).isEqualTo(shape(fixture("v5/errors/429_wso2_900804")));
        assertThat(json(sixth).get("nextAccessTime").asString()).isEqualTo("2026-Nov-23 10:00:01+0000 UTC");
        assertThat(send(request("/comptage_auto/v1/" + prm).header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(send(request("/synth_contrat_auto/v1/" + prm).header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void limitsCanBeSwitchedOff() throws Exception {
        String bearer = bearer();
        String prm = prm(Household.SOLAR);
        fault("{\"limits\":false}");

        for (int call = 0; call < 8; call++) {
            assertThat(send(request("/synth_contrat_auto/v1/" + prm).header("Authorization", bearer))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void callsAreCountedWithoutMeterNumbers() throws Exception {
        String prm = prm(Household.SOLAR);
        get("/synth_contrat_auto/v1/" + prm);
        get("/synth_contrat_auto/v1/" + prm);

        HttpResponse<String> calls = send(request("/calls"));

        assertThat(json(calls).get("/synth_contrat_auto/v1/{prm}").asInt()).isEqualTo(2);
        assertThat(json(calls).get("/oauth2/v3/token").asInt()).isEqualTo(2);
        assertThat(calls.body()).doesNotContain(prm);
    }

    @Test
    void thePageExplainsItself() throws Exception {
        HttpResponse<String> page = send(request("/"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Un Enedis sur votre bureau", "broken-json", Household.GAPS.remark());
    }
}
