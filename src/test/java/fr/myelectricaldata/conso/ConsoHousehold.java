package fr.myelectricaldata.conso;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.net.http.HttpResponse;

/**
 * A household of the simulator with a token of the Conso format for its point.
 *
 * @param reader calls with the token
 */
record ConsoHousehold(Household household, String pdl, String token, ApiClient reader) {
    /** Own consumption and injection. */
    static final String SOLAR = "4";
    /** In service since 150 days. */
    static final String YOUNG = "6";

    static final String WITHOUT_CURVE = "7";

    static ConsoHousehold settle(ApiClient anonymous, String code) {
        Household household = Household.signUp(anonymous);
        household.consent(code);
        String pdl = household.pdl();
        String token = mint(household, pdl);
        return new ConsoHousehold(household, pdl, token, anonymous.as("Bearer " + token));
    }

    static String mint(Household owner, String... points) {
        HttpResponse<String> answer = owner.api()
                .postJson(
                        "/api/accounts/conso-tokens",
                        "{\"name\":\"Home Assistant\",\"usage_point_ids\":[\"" + String.join("\",\"", points) + "\"]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return ApiClient.json(answer).path("data").path("token").asString();
    }

    @Override
    public String toString() {
        return household.email();
    }
}
