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

    private static JsonNode document(Owner owner, String name) {
        HttpResponse<String> answer = owner.api().get("/" + name + "/" + owner.pdl + "/cache/");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiClient.json(answer);
    }

    @Test
    void allFourDocumentsOfAThingAreThereWhenItStarts() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        JsonNode customer = document(owner, "contracts")
                .required("customer")
                .required("usage_points")
                .get(0);
        assertThat(customer.required("usage_point").required("usage_point_id").asString())
                .isEqualTo(owner.pdl);
        assertThat(customer.required("contracts").required("subscribed_power").asString())
                .isEqualTo("12 kVA");
        JsonNode person = document(owner, "identity").required("identity").required("natural_person");
        assertThat(person.required("firstname").asString()).isEqualToIgnoringCase("Claire");
        assertThat(person.required("lastname").asString()).isEqualToIgnoringCase("Vasseur");
        assertThat(person.required("title").isString()).isTrue();
        JsonNode address = document(owner, "addresses")
                .required("customer")
                .required("usage_points")
                .get(0)
                .required("usage_point")
                .required("usage_point_addresses");
        assertThat(address.required("postal_code").asString()).isEqualTo("21000");
        assertThat(document(owner, "contact").required("contact_data").propertyNames())
                .contains("phone", "email");
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
