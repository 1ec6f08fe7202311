package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A permission that ends at Enedis, by HTTP alone: whoever finds out first, nothing more is asked, and a renewal heals it. */
class ConsentEndsTest {
    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "med.simulator.limits=false", "med.enedis.budget.second=200ms"})
    class OnEmbeddedStores extends Ends {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "med.simulator.limits=false", "med.enedis.budget.second=200ms"})
    class OnSharedStores extends Ends {}

    abstract static class Ends {
        private static final String YOUNG_METER = "6";

        @LocalServerPort
        int port;

        @Autowired
        Clock clock;

        @Autowired
        DataSource database;

        private ApiClient anonymous;
        private Household household;
        private String pdl;
        private LocalDate newest;

        @BeforeEach
        void aHouseholdWithAPoint() {
            anonymous = ApiClient.anonymous(port);
            household = Household.signUp(anonymous);
            household.consent(YOUNG_METER);
            pdl = household.pdl();
            newest = Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
        }

        @Test
        void theCollectionFindsOutAndARenewalGoesOnWhereItStopped() {
            await().atMost(Duration.ofSeconds(30)).until(() -> blocksOfDays() > 0);
            revoke();
            await().atMost(Duration.ofSeconds(30)).until(() -> !active());
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(reasons()).containsOnly("CONSENT_LOST"));
            assertThat(openSeries()).isZero();
            assertThat(readings(daily(""))).as("what was read stays").isNotEmpty();

            household
                    .api()
                    .get(household
                            .answered(household.authorizeUrl(), Map.of("prm", pdl, "answer", "yes"))
                            .toString());

            assertThat(active()).isTrue();
            await().atMost(Duration.ofMinutes(1)).until(() -> openSeries() == 0);
            assertThat(reasons()).doesNotContain("CONSENT_LOST");
            assertThat(readings(household
                            .api()
                            .getJson("/api/enedis/consumption/detail/" + pdl + "?start=" + newest.minusDays(60)
                                    + "&end=" + newest)))
                    .hasSizeGreaterThan(61 * 46);
        }

        @Test
        void aReaderFindsOutToo() {
            await().atMost(Duration.ofMinutes(1)).until(() -> openSeries() == 0);
            changeHolder();

            JsonNode refused = daily("&use_cache=false");

            assertThat(readings(refused))
                    .as("the archive answers a refresh that Enedis refused")
                    .isNotEmpty();
            assertThat(active()).isFalse();
            long before = calls();
            assertThat(readings(daily("&use_cache=false"))).isNotEmpty();
            assertThat(calls()).as("nothing of it is asked any more").isEqualTo(before);
        }

        private void revoke() {
            anonymous.postJson("/enedis-simulator/faults", "{\"revoke\":\"" + pdl + "\"}");
        }

        private void changeHolder() {
            anonymous.postJson("/enedis-simulator/faults", "{\"changeHolder\":\"" + pdl + "\"}");
        }

        private JsonNode daily(String more) {
            return household
                    .api()
                    .getJson("/api/enedis/consumption/daily/" + pdl + "?start=" + newest.minusDays(6) + "&end=" + newest
                            + more);
        }

        private static List<JsonNode> readings(JsonNode answer) {
            return List.copyOf(answer.path("data")
                    .path("meter_reading")
                    .path("interval_reading")
                    .values());
        }

        private boolean active() {
            return household
                    .api()
                    .getJson("/api/pdl")
                    .path("data")
                    .path(0)
                    .path("is_active")
                    .asBoolean();
        }

        private long blocksOfDays() {
            return count(
                    "select count(*) from reading_block b join usage_point p on p.id = b.point_id where p.number = ?"
                            + " and b.measure = 'DAILY_CONSUMPTION'");
        }

        private long openSeries() {
            return count("select count(*) from collection c join usage_point p on p.id = c.point_id where p.number = ?"
                    + " and state in ('WAITING', 'RUNNING', 'PAUSED')");
        }

        private List<String> reasons() {
            return JdbcClient.create(database)
                    .sql("select reason from collection c join usage_point p on p.id = c.point_id where p.number = ?"
                            + " and reason is not null")
                    .param(pdl)
                    .query(String.class)
                    .list();
        }

        private long count(String sql) {
            return JdbcClient.create(database)
                    .sql(sql)
                    .param(pdl)
                    .query(Long.class)
                    .single();
        }

        private long calls() {
            return anonymous.getJson("/enedis-simulator/calls").properties().stream()
                    .mapToLong(entry -> entry.getValue().asLong())
                    .sum();
        }
    }
}
