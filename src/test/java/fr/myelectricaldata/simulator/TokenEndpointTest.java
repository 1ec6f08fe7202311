package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenEndpointTest extends Desk {
    @Test
    void givesATokenForTheFormsCredentials() throws Exception {
        HttpResponse<String> answer = token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "simulator",
                "client_secret", "simulator"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shape(json(answer))).isEqualTo(shape(fixture("2026/token_200")));
        assertThat(json(answer).get("expires_in").asInt()).isEqualTo(12_600);
    }

    @Test
    void givesATokenForBasicCredentials() throws Exception {
        assertThat(basic("simulator:simulator").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWrongCredentialsAsDocumented() throws Exception {
        HttpResponse<String> answer = basic("simulator:wrong");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer)).isEqualTo(fixture("v5/errors/token_400_invalid_client"));
        assertThat(token(Map.of("grant_type", "client_credentials")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAnotherGrantAndAMissingOne() throws Exception {
        assertThat(json(token(Map.of("grant_type", "password"))).get("error").asString())
                .isEqualTo("unsupported_grant_type");
        assertThat(json(token(Map.of("client_id", "simulator"))))
                .isEqualTo(fixture("v5/errors/token_400_invalid_request"));
    }

    @Test
    void everyApiWantsATokenThatIsNeitherMissingForgedNorStale() throws Exception {
        String path = "/donnees_generales_auto/v1/" + prm(Household.SOLAR);
        String bearer = bearer();

        assertThat(send(request(path)).statusCode()).isEqualTo(401);
        HttpResponse<String> forged = send(request(path).header("Authorization", bearer + "x"));
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(json(forged)).isEqualTo(fixture("v5/errors/401_wso2_900901"));
        assertThat(send(request(path).header("Authorization", bearer)).statusCode())
                .isEqualTo(200);

        clock.advance(Duration.ofSeconds(12_600));
        assertThat(send(request(path).header("Authorization", bearer)).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> basic(String pair) throws Exception {
        return send(request("/oauth2/v3/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }
}
