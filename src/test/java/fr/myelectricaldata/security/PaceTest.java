package fr.myelectricaldata.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Crowd;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.IdleScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Clients that know no 429 and never come back, at the real pace and by HTTP, on both kinds of throttle. */
class PaceTest {
    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "test.stores=embedded",
                "test.pace=real",
                "USER_DAILY_LIMIT_WITH_CACHE=100000",
                "med.simulator.limits=false",
                "med.enedis.budget.second=50ms"
            })
    class HeldLocally extends Clients {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "test.stores=shared",
                "test.pace=real",
                "spring.data.redis.timeout=30s",
                "USER_DAILY_LIMIT_WITH_CACHE=100000",
                "med.simulator.limits=false",
                "med.enedis.budget.second=50ms"
            })
    class HeldInRedis extends Clients {}

    /** At a pace that also a slow machine exceeds. */
    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "test.stores=embedded",
                "med.security.burst=50",
                "med.security.requests-per-second=5",
                "med.security.waiting=50",
                "med.security.address-factor=100",
                "USER_DAILY_LIMIT_WITH_CACHE=100000",
                "med.simulator.limits=false"
            })
    class HeldTightly extends Gateway {
        @Test
        void aFloodIsRefusedAndNobodyElseNoticesIt() {
            Household flooding = household();
            Household other = household();
            String week = week(flooding, 0);
            String others = week(other, 0);
            assertThat(status(flooding, week)).isEqualTo(200);
            assertThat(status(other, others)).isEqualTo(200);
            AtomicInteger refused = new AtomicInteger();

            CompletableFuture<Integer> flood = CompletableFuture.supplyAsync(() -> Crowd.letIn(2_000, caller -> {
                int status = status(flooding, week);
                assertThat(status).isIn(200, 429);
                return status == 200 || refused.incrementAndGet() < 0;
            }));
            await().atMost(Duration.ofSeconds(60)).until(() -> refused.get() > 0);
            long before = System.nanoTime();
            assertThat(status(other, others)).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));

            assertThat(flood.join()).isBetween(50, 1_900);
            assertThat(flood.join() + refused.get()).isEqualTo(2_000);
        }
    }

    @Import(IdleScheduler.class)
    abstract static class Gateway {
        @LocalServerPort
        int port;

        @Autowired
        Clock clock;

        Household household() {
            Household household = Household.signUp(ApiClient.anonymous(port));
            household.consent("13");
            return household;
        }

        private LocalDate newest() {
            return Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
        }

        /** The window that many weeks ago. */
        String week(Household household, int ago) {
            LocalDate last = newest().minusDays(7L * ago);
            return "/api/enedis/consumption/detail/" + household.pdl() + "?start=" + last.minusDays(6) + "&end=" + last;
        }

        static int status(Household household, String path) {
            return household.api().get(path).statusCode();
        }
    }

    abstract static class Clients extends Gateway {
        private static final int WINDOWS = 105;

        @Test
        void aRowOfReadsAsFastAsAConnectionAllowsIsNeverRefused() {
            Household household = household();
            long before = System.nanoTime();
            for (int request = 0; request < 524; request++) {
                assertThat(status(household, week(household, request % WINDOWS)))
                        .as("request " + request)
                        .isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
        }

        @Test
        void twoHundredIdenticalReadsAfterAnExhaustedBurstAreAllAnswered() {
            Household household = household();
            String week = week(household, 0);
            int spent = Crowd.letIn(300, caller -> status(household, week) == 200);
            int answered = Crowd.letIn(200, caller -> status(household, week) == 200);
            assertThat(spent).isEqualTo(300);
            assertThat(answered).isEqualTo(200);
        }
    }
}
