package fr.myelectricaldata.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountChanges;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.conso.ConsoTokenOrder;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With REQUIRE_EMAIL_VERIFICATION, whatever proves an account opens nothing until its address is verified. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.stores=embedded", "REQUIRE_EMAIL_VERIFICATION=true"})
class VerifiedAddressTest {
    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountChanges changes;

    @Autowired
    ConsoTokens consoTokens;

    @Test
    void secretTokenCookieAndConsoTokenAreRefusedUntilThen() {
        ApiClient anonymous = ApiClient.anonymous(port);
        Household household = Household.signUp(anonymous);
        var account = accounts.find(new EmailAddress(household.email())).orElseThrow();
        String jwt = household.token();
        String cookie = cookie(anonymous.postJson(
                "/accounts/login",
                "{\"email\":\"" + household.email() + "\",\"password\":\"" + household.password() + "\"}"));
        String conso = consoTokens
                .mint(account.id(), new ConsoTokenOrder("maison", List.of("09876543210987"), null))
                .value();

        refused(household.api().get("/api/accounts/me"));
        refused(household.api().get("/valid_access/09876543210987"));
        refused(anonymous.as("Bearer " + jwt).get("/accounts/me"));
        refused(anonymous.send("/accounts/me", request -> request.header("Cookie", cookie)));
        String consoPath = "/api/daily_consumption?prm=09876543210987&start=2026-11-01&end=2026-11-03";
        assertThat(anonymous.as("Bearer " + conso).get(consoPath).statusCode()).isEqualTo(403);
        HttpResponse<String> problem =
                household.api().send("/accounts/me", request -> request.header("Accept", "application/problem+json"));
        assertThat(ApiClient.json(problem).path("code").asString()).isEqualTo("EMAIL_NOT_VERIFIED");

        changes.verify(account.id());

        assertThat(household.api().get("/api/accounts/me").statusCode()).isEqualTo(200);
        assertThat(anonymous.as("Bearer " + jwt).get("/accounts/me").statusCode())
                .isEqualTo(200);
        assertThat(anonymous
                        .send("/accounts/me", request -> request.header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(200);
        assertThat(anonymous.as("Bearer " + conso).get(consoPath).statusCode()).isNotEqualTo(403);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(403);
        assertThat(answer.body()).contains("Confirmez d’abord");
    }

    private static String cookie(HttpResponse<String> answer) {
        String header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }
}
