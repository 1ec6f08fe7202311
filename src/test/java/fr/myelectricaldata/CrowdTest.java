package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.Crowd;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.IdleScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Many at once, and much at once, by HTTP on the whole application; nothing is collected but what readers ask for. */
class CrowdTest {
    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "test.stores=embedded",
                "USER_DAILY_LIMIT_NO_CACHE=5",
                "med.simulator.limits=false",
                "med.enedis.budget.second=50ms"
            })
    class OnEmbeddedStores extends Crowds {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "test.stores=shared",
                // a busy machine must not look like a Redis that is away
                "spring.data.redis.timeout=30s",
                "USER_DAILY_LIMIT_NO_CACHE=5",
                "med.simulator.limits=false",
                "med.enedis.budget.second=50ms"
            })
    class OnSharedStores extends Crowds {}

    @Import({IdleScheduler.class, CountedStatements.class})
    abstract static class Crowds {
        @LocalServerPort
        int port;

        @Autowired
        Clock clock;

        @Autowired
        CountedStatements statements;

        private ApiClient anonymous;
        private Household household;
        private String pdl;
        private LocalDate newest;

        @BeforeEach
        void aHouseholdWithAPoint() {
            anonymous = ApiClient.anonymous(port);
            household = Household.signUp(anonymous);
            household.consent("13");
            pdl = household.pdl();
            newest = Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
        }

        @Test
        void twoHundredParallelIdenticalReadsMakeOneUpstreamCall() {
            String week = curve(newest.minusDays(6), newest);
            long before = calls();

            int whole = Crowd.letIn(200, caller -> readings(household.api().getJson(week)) == 7 * 48);

            assertThat(whole).isEqualTo(200);
            assertThat(calls() - before).isEqualTo(1);
            assertThat(usage("cached_requests")).isEqualTo(200);
        }

        @Test
        void fortyParallelForcedRefreshesOnAQuotaOfFiveLetExactlyFiveThrough() {
            String forced = curve(newest.minusDays(6), newest) + "&use_cache=false";
            readings(household.api().getJson(curve(newest.minusDays(6), newest)));
            long before = calls();

            int through = Crowd.letIn(40, caller -> {
                JsonNode answer = household.api().getJson(forced);
                if (answer.path("success").asBoolean()) {
                    assertThat(readings(answer)).isEqualTo(7 * 48);
                    assertThat(answer.path("error").isNull()).isTrue();
                    return true;
                }
                assertThat(answer.path("error").path("code").asString()).isEqualTo("RATE_LIMIT_EXCEEDED");
                return false;
            });

            assertThat(through).isEqualTo(5);
            assertThat(usage("no_cache_requests")).isEqualTo(5);
            assertThat(calls() - before).isBetween(1L, 5L);
            JsonNode today = household
                    .api()
                    .getJson("/api/accounts/usage-history?days=1")
                    .path("data")
                    .path("days")
                    .path(0);
            assertThat(today.path("refused_requests").asInt()).isEqualTo(35);
            assertThat(today.path("routes").path(0).path("route").asString())
                    .isEqualTo("/api/enedis/consumption/detail/{pdl}");
        }

        @Test
        void aWarmReadOfThreeYearsAndOfTwoYearsOfCurveIsThreeStatements() {
            String daily =
                    "/api/enedis/consumption/daily/" + pdl + "?start=" + newest.minusDays(1094) + "&end=" + newest;
            String curve = curve(newest.minusDays(729), newest);
            readings(household.api().getJson(daily));
            readings(household.api().getJson(curve));

            for (String warm : new String[] {daily, curve}) {
                long before = calls();
                statements.forget();

                assertThat(readings(household.api().getJson(warm))).isEqualTo(warm.equals(daily) ? 1_095 : 35_040);

                assertThat(statements.ofRequests())
                        .as("credential, point, archive")
                        .satisfiesExactly(
                                statement -> assertThat(statement).contains(" from account "),
                                statement -> assertThat(statement).contains(" from usage_point "),
                                statement -> assertThat(statement).contains(" from reading_block "));
                assertThat(calls()).isEqualTo(before);
            }
        }

        private String curve(LocalDate first, LocalDate last) {
            return "/api/enedis/consumption/detail/" + pdl + "?start=" + first + "&end=" + last;
        }

        private static int readings(JsonNode answer) {
            return answer.path("data")
                    .path("meter_reading")
                    .path("interval_reading")
                    .size();
        }

        private int usage(String counter) {
            return household
                    .api()
                    .getJson("/api/accounts/usage-stats")
                    .path("data")
                    .path(counter)
                    .asInt();
        }

        private long calls() {
            return anonymous.getJson("/enedis-simulator/calls").properties().stream()
                    .filter(entry -> entry.getKey().contains("courbe_de_charge_consommation"))
                    .mapToLong(entry -> entry.getValue().asLong())
                    .sum();
        }
    }
}
