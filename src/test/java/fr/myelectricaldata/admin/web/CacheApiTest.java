package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.People;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The contract's cache addresses over a household that was really collected, on both databases. */
class CacheApiTest {
    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
    class OnPostgres extends Contract {}

    abstract static class Contract {
        /** Collected within seconds: Enedis knows little of it. */
        private static final String YOUNG_METER = "6";

        @LocalServerPort
        int port;

        @Autowired
        AccountService accounts;

        @Autowired
        AuditLog audit;

        @Autowired
        JdbcClient database;

        @Autowired
        Clock clock;

        private SignedUp operator;
        private Household household;
        private String householdId;

        @BeforeEach
        void aCollectedHousehold() {
            operator = People.withRole(Role.ADMIN, accounts, database);
            household = Household.signUp(ApiClient.anonymous(port));
            householdId = accounts.find(new EmailAddress(household.email()))
                    .orElseThrow()
                    .id()
                    .toString();
            household.consent(YOUNG_METER);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> days("consumption_daily") > 9 && days("consumption_detail") > 9);
        }

        private ApiClient api() {
            return People.client(port, operator);
        }

        private JsonNode stats() {
            return api().getJson("/api/admin/users/" + householdId + "/cache-stats")
                    .path("data");
        }

        private int days(String series) {
            return stats().path("cache_stats").path(0).path(series).asInt();
        }

        @Test
        void saysHowMuchIsKeptWithoutTheWholeNumberAndForgetsItForAll() {
            JsonNode stats = stats();
            assertThat(stats.path("user_email").asString()).isEqualTo(household.email());
            assertThat(stats.path("pdl_count").asInt()).isEqualTo(1);
            assertThat(stats.path("cache_stats").path(0).path("usage_point_id").asString())
                    .isEqualTo("…" + household.pdl().substring(10));
            stopCollecting();
            String point = stats.path("cache_stats").path(0).path("pdl_id").asString();
            oldBlock(point);
            JsonNode cleared = ApiClient.json(api().delete("/api/admin/cache/consumption/clear-all"))
                    .path("data");
            assertThat(cleared.path("total_pdls").asInt()).isPositive();
            assertThat(cleared.path("deleted_keys").asInt()).isPositive();
            String oldest =
                    Measure.DAILY_CONSUMPTION.oldestDay(Paris.today(clock)).toString();
            assertThat(blocks(point)).startsWith("2012-01-01").allMatch(block -> block.compareTo(oldest) < 0);
            assertThat(database.sql(
                                    "select distinct state from collection where point_id = ? and measure = 'DAILY_CONSUMPTION'")
                            .param(point)
                            .query(String.class)
                            .list())
                    .containsExactly("WAITING");
            var entry = audit.find(AuditFilter.ALL.withActor(operator.account().id()), 0, 1)
                    .getFirst();
            assertThat(entry.action()).isEqualTo(AuditAction.CACHE_CLEARED);
            assertThat(entry.detail()).isEqualTo("CONSUMPTION");
        }

        /** So that nothing comes back while the test looks. */
        private void stopCollecting() {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> database.sql(
                                            "select count(*) from collection where account_id = ? and state not in ('DONE', 'NOT_AVAILABLE')")
                                    .param(householdId)
                                    .query(Integer.class)
                                    .single()
                            == 0);
        }

        /** Of a year that Enedis gives nobody any more. */
        private void oldBlock(String point) {
            database.sql(
                            "insert into reading_block (account_id, point_id, measure, block_start, version, payload)"
                                    + " select account_id, point_id, measure, '2012-01-01', 1, payload from reading_block"
                                    + " where point_id = ? and measure = 'DAILY_CONSUMPTION' and block_start <> '0000-header' limit 1")
                    .param(point)
                    .update();
        }

        private List<String> blocks(String point) {
            return database.sql(
                            "select block_start from reading_block where point_id = ? and measure = 'DAILY_CONSUMPTION'"
                                    + " and block_start <> '0000-header' order by block_start")
                    .param(point)
                    .query(String.class)
                    .list();
        }

        @Test
        void refusalsAreForgottenAndAskedAgain() {
            stopCollecting();
            database.sql(
                            "update collection set state = 'NOT_AVAILABLE', updated_at = 0 where account_id = ? and measure = 'DAILY_CONSUMPTION'")
                    .param(householdId)
                    .update();
            JsonNode cleared = ApiClient.json(api().delete("/api/admin/users/" + householdId + "/clear-blacklist"))
                    .path("data");
            assertThat(cleared.path("pdl_count").asInt()).isEqualTo(1);
            assertThat(cleared.path("deleted_keys").asInt()).isPositive();
            assertThat(ApiClient.json(api().delete("/api/admin/users/nobody/clear-blacklist"))
                            .path("error")
                            .path("code")
                            .asString())
                    .isEqualTo("USER_NOT_FOUND");
        }
    }
}
