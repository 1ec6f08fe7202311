package fr.myelectricaldata.enedis.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.Crowd;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One contract for the log of grants, wherever it is written. */
class GrantLogTest {
    @Nested
    class OnSqlite extends Contract {
        @Override
        GrantLog newLog(BudgetSettings settings, Clock clock) {
            BareStores.Database database = BareStores.sqlite();
            return new JdbcGrantLog(database.client(), database.transaction(), settings, clock);
        }

        @Test
        void keepsOnlyTheGrantsOfTheLastHour() {
            for (int hour = 0; hour < 3; hour++) {
                log.take(family, 1000);
                log.take(family, 1000);
                clock.advance(Duration.ofHours(1).plusMillis(1));
            }
            log.take(family, 1000);

            assertThat(BareStores.sqlite()
                            .client()
                            .sql("select count(*) from enedis_grant where family = ?")
                            .param(family)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Nested
    class OnPostgres extends Contract {
        @Override
        GrantLog newLog(BudgetSettings settings, Clock clock) {
            BareStores.Database database = BareStores.postgres();
            return new JdbcGrantLog(database.client(), database.transaction(), settings, clock);
        }
    }

    @Nested
    class OnRedis extends Contract {
        @Override
        GrantLog newLog(BudgetSettings settings, Clock clock) {
            return new RedisGrantLog(BareStores.redis(), settings, clock);
        }

        @Test
        void goesByTheTimeOfRedisInsteadOfTheMachines() {
            GrantLog machine = newLog(FIVE_A_SECOND, Clock.systemUTC());
            for (int call = 0; call < 5; call++) {
                assertThat(machine.take(family, 1000)).isZero();
            }

            assertThat(machine.take(family, 1000)).isBetween(Duration.ofMillis(1), Duration.ofMillis(1001));
            assertThat(machine.callsLastHour()).containsEntry(family, 5);
            assertThat(BareStores.redis().getExpire("med:enedis:grants:" + family))
                    .isBetween(3600L, 7200L);
        }
    }

    abstract static class Contract {
        static final BudgetSettings FIVE_A_SECOND = settings(5, 1000, Duration.ofHours(1));

        final String family = UUID.randomUUID().toString();
        final MovableClock clock = MovableClock.at("2026-03-10T10:00:00Z");
        final GrantLog log = newLog(FIVE_A_SECOND, clock);

        /** The log of a newly started process. */
        abstract GrantLog newLog(BudgetSettings settings, Clock clock);

        static BudgetSettings settings(int perSecond, int perHour, Duration hour) {
            return new BudgetSettings(perSecond, perHour, Duration.ofSeconds(1), hour, 10);
        }

        @Test
        void grantsExactlyTheLimitHoweverManyAskAtOnce() {
            GrantLog other = newLog(FIVE_A_SECOND, clock);

            int granted = Crowd.letIn(
                    48,
                    caller -> (caller % 2 == 0 ? log : other).take(family, 1000).isZero());

            assertThat(granted).isEqualTo(5);
        }

        /** Two processes ask at random moments, in bursts and pauses. */
        @ParameterizedTest
        @ValueSource(longs = {1, 2})
        void neverGrantsTooMuchInAnyWindow(long seed) {
            int perHour = 60;
            Duration hour = Duration.ofSeconds(20);
            BudgetSettings settings = settings(5, perHour, hour);
            List<GrantLog> processes = List.of(newLog(settings, clock), newLog(settings, clock));
            Random random = new Random(seed);
            List<Long> granted = new ArrayList<>();

            for (int call = 0; call < 1500; call++) {
                if (random.nextInt(3) == 0) {
                    clock.advance(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 3000 : 250)));
                }
                if (processes.get(random.nextInt(2)).take(family, perHour).isZero()) {
                    granted.add(clock.millis());
                }
            }

            assertThat(granted).hasSizeGreaterThan(100);
            assertThat(closest(granted, 5)).isGreaterThan(1000);
            assertThat(closest(granted, perHour)).isGreaterThan(hour.toMillis());
        }

        /** The shortest time in which one more than {@code limit} were granted, in milliseconds. */
        private static long closest(List<Long> granted, int limit) {
            long closest = Long.MAX_VALUE;
            for (int last = limit; last < granted.size(); last++) {
                closest = Math.min(closest, granted.get(last) - granted.get(last - limit));
            }
            return closest;
        }

        @Test
        void grantsAllThatTheShortWindowAllows() {
            Instant start = clock.instant();

            takeAsSoonAsPossible(log, 41, 1000);

            assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofMillis(8 * 1001));
        }

        @Test
        void grantsAllThatTheLongWindowAllows() {
            GrantLog small = newLog(settings(5, 20, Duration.ofMinutes(1)), clock);
            Instant start = clock.instant();

            takeAsSoonAsPossible(small, 41, 20);

            assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofMillis(2 * 60_001));
        }

        /** Waits exactly as long as the log says. */
        private void takeAsSoonAsPossible(GrantLog asked, int calls, int perHour) {
            for (int call = 0; call < calls; call++) {
                Duration wait = asked.take(family, perHour);
                if (!wait.isZero()) {
                    clock.advance(wait);
                    assertThat(asked.take(family, perHour)).isZero();
                }
            }
        }

        @Test
        void remembersItsGrantsThroughARestart() {
            for (int call = 0; call < 5; call++) {
                log.take(family, 1000);
            }

            assertThat(newLog(FIVE_A_SECOND, clock).take(family, 1000)).isEqualTo(Duration.ofMillis(1001));
        }

        @Test
        void keepsAReserveForWhoeverMayUseAllOfTheHour() {
            GrantLog small = newLog(settings(5, 4, Duration.ofHours(1)), clock);
            small.take(family, 3);
            small.take(family, 3);
            small.take(family, 3);

            assertThat(small.take(family, 3)).isEqualTo(Duration.ofMillis(3_600_001));
            assertThat(small.take(family, 4)).isZero();
            assertThat(small.take(family, 4)).isEqualTo(Duration.ofMillis(3_600_001));
        }

        @Test
        void countsEachFamilyByItself() {
            for (int call = 0; call < 5; call++) {
                log.take(family, 1000);
            }
            String other = UUID.randomUUID().toString();

            assertThat(log.take(other, 1000)).isZero();
            assertThat(log.callsLastHour()).containsEntry(family, 5).containsEntry(other, 1);
        }

        @Test
        void countsTheCallsOfTheLastHour() {
            log.take(family, 1000);
            clock.advance(Duration.ofMinutes(30));
            log.take(family, 1000);
            assertThat(log.callsLastHour()).containsEntry(family, 2);

            clock.advance(Duration.ofMinutes(30).plusMillis(1));
            assertThat(log.callsLastHour()).containsEntry(family, 1);

            clock.advance(Duration.ofMinutes(30));
            assertThat(log.callsLastHour().getOrDefault(family, 0)).isZero();
        }

        @Test
        void grantsNothingToAnyProcessWhileTheFamilyIsClosed() {
            log.close(family, clock.instant().plusSeconds(90));
            log.close(family, clock.instant().plusSeconds(30));

            assertThat(newLog(FIVE_A_SECOND, clock).take(family, 1000)).isEqualTo(Duration.ofSeconds(90));
            assertThat(log.take(UUID.randomUUID().toString(), 1000)).isZero();

            clock.advance(Duration.ofSeconds(90));
            assertThat(log.take(family, 1000)).isZero();
        }

        @Test
        void grantsNotTooMuchWhenTheClockGoesBackALittle() {
            for (int call = 0; call < 5; call++) {
                log.take(family, 1000);
            }
            clock.advance(Duration.ofMillis(-400));

            assertThat(log.take(family, 1000)).isEqualTo(Duration.ofMillis(1401));
        }

        @Test
        void isNotClosedForADayByAClockThatWasADayAhead() {
            clock.advance(Duration.ofDays(1));
            for (int call = 0; call < 5; call++) {
                log.take(family, 1000);
            }
            clock.advance(Duration.ofDays(-1));

            assertThat(log.take(family, 1000)).isZero();
        }
    }
}
