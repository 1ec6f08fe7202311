package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.ReferenceClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The first day of a household whose client has always been able to show three years: the reference client synchronises
 * right after the consent, with default quotas, while the history is still being collected. Only the seconds are shorter
 * than at Enedis; the hour has its thousand calls.
 */
class FirstDayTest {
    /** The reference client synchronises every half hour. */
    private static final int SYNCHRONISATIONS_A_DAY = 48;

    /** The contract of the simulator's household 13 reaches further back than Enedis does, in both directions. */
    private static final String BOTH_DIRECTIONS = "13";

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
    class OnEmbeddedStores extends FirstDay {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
    class OnSharedStores extends FirstDay {}

    abstract static class FirstDay {
        @LocalServerPort
        int port;

        @Autowired
        Clock clock;

        @Autowired
        DataSource database;

        @Test
        void theReferenceClientHasEverythingAndAskingAgainReachesNobody() {
            ApiClient anonymous = ApiClient.anonymous(port);
            // Households of other tests may live in the same application: theirs are counted out.
            await().atMost(Duration.ofMinutes(2)).until(() -> seriesStillCollected() == 0);
            long before = measureCalls(anonymous);
            Household household = Household.signUp(anonymous);
            household.consent(BOTH_DIRECTIONS);
            LocalDate today = Paris.dayOf(clock.instant().minus(Duration.ofHours(8)));
            ReferenceClient client = new ReferenceClient(household.api(), household.pdl(), today);

            List<String> lacking = client.synchronise();
            for (int time = 2; time <= SYNCHRONISATIONS_A_DAY && !lacking.isEmpty(); time++) {
                lacking = client.synchronise();
            }

            assertThat(lacking).isEmpty();
            assertThat(client.readings("consumption/daily")).isEqualTo(1_095);
            assertThat(client.readings("consumption/detail")).isEqualTo(35_040);
            assertThat(client.readings("production/daily")).isEqualTo(1_095);
            assertThat(client.readings("production/detail")).isEqualTo(35_040);
            JsonNode used = household.api().getJson("/api/accounts/usage-stats").path("data");
            assertThat(used.path("no_cache_requests").asInt())
                    .as("the history was owed to the household anyway")
                    .isZero();

            await().atMost(Duration.ofMinutes(2)).until(() -> seriesStillCollected() == 0);
            long calls = measureCalls(anonymous);
            assertThat(calls - before)
                    .as("daily, power and curve chunks, and a few at the edges")
                    .isBetween(220L, 240L);
            client.forgetWindows();
            assertThat(client.synchronise()).isEmpty();
            assertThat(measureCalls(anonymous)).isEqualTo(calls);
            assertThat(household
                            .api()
                            .getJson("/api/accounts/usage-stats")
                            .path("data")
                            .path("cached_requests")
                            .asInt())
                    .isLessThan(1_000);
        }

        private int seriesStillCollected() {
            return JdbcClient.create(database)
                    .sql("select count(*) from collection where state in ('WAITING', 'RUNNING', 'PAUSED')")
                    .query(Integer.class)
                    .single();
        }

        private static long measureCalls(ApiClient anonymous) {
            return anonymous.getJson("/enedis-simulator/calls").properties().stream()
                    .filter(entry -> entry.getKey().contains("mesure_synchrone_auto"))
                    .mapToLong(entry -> entry.getValue().asLong())
                    .sum();
        }
    }
}
