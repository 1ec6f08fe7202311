package fr.myelectricaldata.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the gateway keeps, in what form, and how it goes. */
@ExtendWith(OutputCaptureExtension.class)
class KeptDataTest extends WholeGateway {
    @Test
    @DisplayName("W7, W8: secrets, links and Enedis's token stand neither in the database nor in the log")
    void secretsStandNeitherInTheDatabaseNorInTheLog(CapturedOutput log) {
        Household household = withPoint();
        String pdl = household.pdl();
        household.api().get(daily(pdl));
        household.api().get("/api/enedis/contract/" + pdl);
        household.api().get("/api/enedis/address/" + pdl);
        String verify = MAILBOX.about(household.email(), "Confirmez").token("verify-email");
        anonymous.postJson("/api/accounts/forgot-password", "{\"email\":\"" + household.email() + "\"}");
        String reset = MAILBOX.about(household.email(), "Choisissez").token("reset-password");
        String jwt = household.token();
        anonymous.postJson(
                "/api/accounts/login",
                "{\"email\":\"" + household.email() + "\",\"password\":\"" + household.password() + "\"}");

        String[] secrets = {household.clientSecret(), household.password(), verify, reset, jwt};
        assertThat(stores().placesOf(secrets)).isEmpty();
        assertThat(log.getAll()).doesNotContain(secrets).doesNotContain(pdl);
        assertThat(log.getAll()).doesNotContain("access_token").doesNotContain("client_secret=");
    }

    @Test
    @DisplayName("W22: what is sealed opens only in its own place, and names of cache entries tell nothing")
    void whatIsSealedOpensOnlyInItsPlace() {
        Household household = withPoint();
        String pdl = household.pdl();
        String point = pointIdOf(household);
        household.api().get("/api/enedis/address/" + pdl);
        assertThat(sql().sql("select cache_key from cache_entry")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .map(name -> new String(name, StandardCharsets.ISO_8859_1))
                .noneMatch(name -> name.contains(pdl) || name.contains(household.email()));

        assertThat(readings(household.api().getJson(daily(pdl)))).isNotEmpty();
        household.api().get(daily(pdl).replace("consumption/daily", "power"));
        List<String> years = sql().sql("select block_start from reading_block where point_id = ?"
                        + " and measure = 'DAILY_CONSUMPTION' and block_start not like '%header' order by block_start")
                .param(point)
                .query(String.class)
                .list();
        sql().sql("update reading_block set payload = (select payload from reading_block where point_id = ?"
                        + " and measure = 'MAX_POWER' and block_start = ?)"
                        + " where point_id = ? and measure = 'DAILY_CONSUMPTION' and block_start = ?")
                .params(point, years.getLast(), point, years.getLast())
                .update();
        HttpResponse<String> answer = household.api().get(daily(pdl));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(readings(ApiClient.json(answer))).isEmpty();
    }

    @Test
    @DisplayName("W23: what is deleted is gone: a cache, a point, an account, by its owner or by the operator")
    void whatIsDeletedIsGone() {
        Household household = withPoint();
        String pdl = household.pdl();
        String point = pointIdOf(household);
        household.api().get(daily(pdl));
        household.api().get("/api/enedis/address/" + pdl);
        assertThat(rows("reading_block", "point_id", point)).isPositive();

        household.api().delete("/api/pdl/" + point);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stores().placesOf(point)).isEmpty());
        assertThat(stores().placesOf(pdl)).isEmpty();

        household.consent(household.offered().getFirst());
        household.api().get(daily(pdl));
        String account = idOf(household);
        HttpResponse<String> deleted = of("admin").api().delete("/api/admin/users/" + account);
        assertThat(ApiClient.json(deleted).path("success").asBoolean()).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(stores().placesOf(pdl, household.email())).isEmpty());
        assertThat(household.api().get("/api/pdl").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("W23: the owner's cache button empties every kind of data")
    void theOwnersCacheButtonEmptiesEveryKind() {
        Household household = withPoint();
        String pdl = household.pdl();
        household.api().get(daily(pdl));
        household.api().get("/api/enedis/power/" + pdl + "?start=2026-10-01&end=2026-10-07");
        household.api().get("/api/enedis/address/" + pdl);
        long addresses = calls("donnees_generales");

        household.api().delete("/api/enedis/cache/" + pdl);
        household.api().get("/api/enedis/address/" + pdl);

        assertThat(calls("donnees_generales")).isEqualTo(addresses + 1);
    }

    @Test
    @DisplayName("W24: the operator's clear-cache reaches what people's reads have written")
    void theOperatorsClearCacheReachesWhatReadsWrote() {
        Household household = withPoint();
        String pdl = household.pdl();
        household.api().get("/api/enedis/address/" + pdl);
        household.api().get("/api/enedis/address/" + pdl);
        long before = calls("donnees_generales");

        HttpResponse<String> cleared = of("admin").api().delete("/api/admin/users/" + idOf(household) + "/clear-cache");
        household.api().get("/api/enedis/address/" + pdl);

        assertThat(ApiClient.json(cleared).path("success").asBoolean()).isTrue();
        assertThat(calls("donnees_generales")).isEqualTo(before + 1);
    }

    private long rows(String table, String column, String value) {
        return sql().sql("select count(*) from " + table + " where " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }
}
