package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The gateway as it runs without the stand-in for Enedis. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ENEDIS_ENVIRONMENT=sandbox",
            "ENEDIS_CLIENT_ID=some-application",
            "ENEDIS_CLIENT_SECRET=some-application-key"
        })
class RealGatewayTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/enedis-simulator", "/enedis-simulator/", "/enedis-simulator/calls", "/rte-simulator/token"})
    void nothingStandsWhereTheStandInsWouldBe(String address) {
        HttpResponse<String> answer = ApiClient.anonymous(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Not Found\"}");
    }

    @Test
    void aBrowserThatStatesNoLanguageReadsFrench() {
        assertThat(ApiClient.anonymous(port).get("/").body()).contains("<html lang=\"fr\"");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "fr-CA, fr", "de, fr"})
    void aBrowserReadsWhatItAsksForWhereThereIsSuch(String wish, String language) {
        String page = ApiClient.anonymous(port)
                .send("/", request -> request.header("Accept-Language", wish).GET())
                .body();
        assertThat(page).contains("<html lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/application.properties", "/meters/nonsense", "/admin/nonsense"})
    void aPageThatDoesNotExistIsNotForbiddenButMissing(String address) {
        HttpResponse<String> answer = ApiClient.anonymous(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"fr\"").doesNotContain("Whitelabel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meters", "/consumption", "/admin/consents"})
    void aPageThatIsNotOpenToAllAsksToSignIn(String address) {
        HttpResponse<String> answer = ApiClient.anonymous(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }
}
