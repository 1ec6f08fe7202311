package fr.myelectricaldata.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A point is read by whom Enedis named, and by nobody else; what was read goes when it should. */
class WhoHoldsAPointTest extends WholeGateway {
    private static HttpResponse<String> add(Household household, String pdl) {
        return household.api().postJson("/api/pdl", "{\"usage_point_id\":\"" + pdl + "\"}");
    }

    @Test
    @DisplayName("W1: a number alone opens nothing, not even one that somebody gave up")
    void aNumberAloneOpensNothing() {
        Household owner = withPoint();
        String pdl = owner.pdl();
        Household stranger = Household.signUp(anonymous);

        owner.api().delete("/api/pdl/" + pointIdOf(owner));

        assertThat(code(add(stranger, pdl))).isEqualTo("CONSENT_REQUIRED");
        assertThat(readings(stranger.api().getJson(daily(pdl)))).isEmpty();
        assertThat(points(stranger)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("W2: a callback made by hand attaches nothing")
    @ValueSource(
            strings = {
                "/api/oauth/callback?code=x&state=%s&usage_point_id=%s",
                "/oauth/callback?code=x&state=%s&usage_point_id=%s",
                "/consent?code=x&state=%s&usage_point_id=%s",
                "/api/oauth/callback?state=%s&autorisation_id=%s",
            })
    void aCallbackMadeByHandAttachesNothing(String address) {
        Household victim = withPoint();
        Household attacker = Household.signUp(anonymous);
        String strange = victim.authorizeUrl().getQuery().replaceAll(".*state=([^&]+).*", "$1");
        for (String state : List.of("", "forged", idOf(attacker), strange)) {
            HttpResponse<String> back = attacker.api().get(address.formatted(state, victim.pdl()));
            assertThat(back.headers().firstValue("Location").orElse("")).doesNotContain("consent_success");
        }
        assertThat(points(attacker)).isEmpty();
        assertThat(readings(victim.api().getJson(daily(victim.pdl())))).isNotEmpty();
    }

    @Test
    @DisplayName("W2: the way back from Enedis works once, for the account that began")
    void theWayBackWorksOnceForWhoBegan() {
        Household owner = Household.signUp(anonymous);
        Household thief = Household.signUp(anonymous);
        URI back = owner.acceptedConsent(owner.offered().getFirst());

        thief.api().get(back.toString());
        assertThat(points(thief)).isEmpty();
        owner.api().get(back.toString());
        assertThat(points(owner)).hasSize(1);
        assertThat(owner.api().get(back.toString()).headers().firstValue("Location"))
                .get()
                .asString()
                .contains("consent_error");
    }

    @Test
    @DisplayName("W3: nobody keeps a household out by registering its number first")
    void aNumberCannotBeOccupied() {
        Household owner = withPoint();
        String pdl = owner.pdl();
        owner.api().delete("/api/pdl/" + pointIdOf(owner));
        Household squatter = Household.signUp(anonymous);
        add(squatter, pdl);

        URI back = owner.answered(owner.authorizeUrl(), Map.of("prm", pdl, "answer", "yes"));
        owner.api().get(back.toString());
        URI again = owner.answered(owner.authorizeUrl(), Map.of("prm", pdl, "answer", "yes"));
        String renewed = owner.api()
                .get(again.toString())
                .headers()
                .firstValue("Location")
                .orElse("");

        assertThat(renewed).contains("consent_success=true").contains("created_count=0");
        assertThat(points(owner)).hasSize(1);
    }

    @Test
    @DisplayName("W6: no address tells whose a state is")
    void noAddressTellsWhoseAStateIs() {
        Household owner = Household.signUp(anonymous);
        String state = owner.authorizeUrl().getQuery().replaceAll(".*state=([^&]+).*", "$1");
        String id = idOf(owner);
        for (String path : List.of("/oauth/verify-state", "/api/oauth/verify-state")) {
            HttpResponse<String> answer = anonymous.get(path + "?state=" + state);
            assertThat(answer.body()).doesNotContain(id).doesNotContain(owner.email());
        }
        assertThat(state).doesNotContain(id);
    }

    @ParameterizedTest
    @DisplayName("W21: what Enedis says when it fails is not passed on")
    @ValueSource(strings = {"500", "403", "404", "429", "broken-json", "plain-text"})
    void whatEnedisSaysIsNotPassedOn(String fault) {
        Household household = withPoint();
        String pdl = household.pdl();
        for (String path : List.of(
                "/api/enedis/power/%s?start=2026-01-01&end=2026-01-31",
                "/api/enedis/consumption/daily/%s?start=2026-01-01&end=2026-01-31&use_cache=false",
                "/api/enedis/consumption/detail/%s?start=2026-01-01&end=2026-01-07",
                "/api/enedis/contract/%s?use_cache=false",
                "/api/enedis/address/%s?use_cache=false")) {
            anonymous.postJson("/enedis-simulator/faults", "{\"status\":\"" + fault + "\",\"times\":20}");
            HttpResponse<String> answer = household.api().get(path.formatted(pdl));
            anonymous.delete("/enedis-simulator/faults");
            JsonNode error = ApiClient.json(answer).path("error");
            assertThat(error.toString())
                    .as(path)
                    .doesNotContain(pdl)
                    .doesNotContain("http:")
                    .doesNotContain("localhost")
                    .doesNotContain("Exception");
        }
    }

    @Test
    @DisplayName("W25: a consent has its dates, its withdrawal is noticed, and what operators do is written down")
    void aConsentHasDatesAndItsWithdrawalIsNoticed() {
        Household household = withPoint();
        String pdl = household.pdl();
        assertThat(sql().sql("select count(*) from usage_point where number = ? and consent_end is not null")
                        .param(pdl)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        anonymous.postJson("/enedis-simulator/faults", "{\"revoke\":\"" + pdl + "\"}");
        household.api().get(daily(pdl) + "&use_cache=false");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                points(household).path(0).path("is_active").asBoolean())
                        .isFalse());

        Household admin = of("admin");
        admin.api().postJson("/api/admin/users/" + idOf(household) + "/reset-quota", "");
        assertThat(rows("audit_event", "actor", idOf(admin))).isPositive();
    }

    private long rows(String table, String column, String value) {
        return sql().sql("select count(*) from " + table + " where " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }
}
