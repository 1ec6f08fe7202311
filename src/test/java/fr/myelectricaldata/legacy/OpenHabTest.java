package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** openHAB's linky binding: {@code /cache} everywhere, JSON read by Gson, any status but 200 shown as an error. */
class OpenHabTest extends V1ClientTest {
    private static final String AUTHORIZE = "/v1/oauth2/authorize?client_id=_h7zLaRr2INxqBI8jhDUQXsa_G4a"
            + "&response_type=code&redirect_uri=na&user_type=na&state=na&person_id=-1&usage_points_id=";

    private static List<JsonNode> measures(Owner owner, String series, LocalDate from, LocalDate to) {
        return readings(owner.api()
                .send(
                        "/%s/%s/start/%s/end/%s/cache".formatted(series, owner.pdl, from, to),
                        request -> request.header("Accept", "application/json")));
    }

    @Test
    void measuresAreNeverEmptyForWhatIsPublished() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        assertThat(measures(owner, "daily_consumption", today().minusDays(1095), today()))
                .hasSize(1095);
        assertThat(measures(owner, "daily_consumption_max_power", today().minusDays(30), today()))
                .hasSize(30)
                .allSatisfy(peak -> Strptime.second(peak.required("date").asString()));
        assertThat(measures(owner, "consumption_load_curve", today().minusDays(7), today()))
                .hasSize(7 * 48);
    }

    @Test
    void nobodyGetsATokenForTheNumberOfAPoint() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        HttpResponse<String> answer = ApiClient.anonymous(port).get(AUTHORIZE + owner.pdl);
        // 307 would make the binding take a piece of the address for its token
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(detail(answer)).contains("client_secret", "http://localhost:8000/meters");
        assertThat(answer.body()).doesNotContain(owner.token);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&redirect_uri=https://evil.example/", "&state=//evil.example", "&usage_points_id=x"})
    void aBrowserIsLedToOurOwnPageWhateverTheAddressSays(String more) {
        HttpResponse<String> answer = ApiClient.anonymous(port)
                .send(
                        "/v1/oauth2/authorize?client_id=x" + more,
                        request -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("http://localhost:8000/meters");
    }
}
