package fr.myelectricaldata.enedis.budget;

import static fr.myelectricaldata.metering.FetchRequest.Urgency.BACKFILL;
import static fr.myelectricaldata.metering.FetchRequest.Urgency.DAILY;
import static fr.myelectricaldata.metering.FetchRequest.Urgency.INTERACTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.Crowd;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.core.StringRedisTemplate;

@Timeout(30)
class EnedisBudgetTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final AccountId account = AccountId.random();
    private final String family = UUID.randomUUID().toString();
    private final MovableClock clock = MovableClock.at("2026-03-10T10:00:00Z");

    private EnedisBudget budget(int perHour) {
        return budget(new BudgetSettings(5, perHour, Duration.ofSeconds(1), Duration.ofHours(1), 10), clock);
    }

    private static EnedisBudget budget(BudgetSettings settings, Clock clock) {
        BareStores.Database database = BareStores.sqlite();
        return new EnedisBudget(
                new JdbcGrantLog(database.client(), database.transaction(), settings, clock), settings, clock);
    }

    private boolean grants(EnedisBudget budget, Urgency urgency) {
        try {
            budget.acquire(family, account, urgency, SHORT);
            return true;
        } catch (MeterDataException refused) {
            return false;
        }
    }

    @Test
    void letsExactlyTheLimitThroughHoweverManyAskAtOnce() {
        EnedisBudget one = budget(1000);
        EnedisBudget other = budget(1000);

        assertThat(Crowd.letIn(48, caller -> grants(caller % 2 == 0 ? one : other, INTERACTIVE)))
                .isEqualTo(5);
        assertThat(other.callsLastHour()).containsEntry(family, 5);
    }

    @Test
    void letsEverybodyThroughWhoWaitsLongEnough() {
        Duration second = Duration.ofMillis(100);
        EnedisBudget quick = budget(new BudgetSettings(5, 1000, second, Duration.ofHours(1), 10), Clock.systemUTC());
        long start = System.nanoTime();

        int granted = Crowd.letIn(21, caller -> {
            quick.acquire(family, AccountId.random(), DAILY, Duration.ofSeconds(20));
            return true;
        });

        assertThat(granted).isEqualTo(21);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(second.multipliedBy(4));
    }

    @Test
    void saysWhenTheNextCallMayBeGranted() {
        EnedisBudget budget = budget(2);
        grants(budget, INTERACTIVE);
        grants(budget, INTERACTIVE);

        assertThatThrownBy(() -> budget.acquire(family, account, INTERACTIVE, SHORT))
                .isInstanceOfSatisfying(MeterDataException.class, refusal -> {
                    assertThat(refusal.finding()).isEqualTo(Finding.BUDGET_EXHAUSTED);
                    assertThat(refusal.retryAt()).contains(clock.instant().plusMillis(3_600_001));
                });
    }

    @Test
    void keepsTheLastTenthOfTheHourForPeopleWhoWait() {
        EnedisBudget budget = budget(20);
        int calls = 0;
        for (int second = 0; second < 10; second++) {
            for (Urgency urgency : new Urgency[] {DAILY, BACKFILL}) {
                calls += grants(budget, urgency) ? 1 : 0;
            }
            clock.advance(Duration.ofSeconds(2));
        }
        assertThat(calls).isEqualTo(18);

        assertThat(grants(budget, INTERACTIVE)).isTrue();
        assertThat(grants(budget, INTERACTIVE)).isTrue();
        assertThat(grants(budget, INTERACTIVE)).isFalse();
    }

    @Test
    void staysClosedUntilEnedisSaysSoForAllProcesses() {
        Instant until = clock.instant().plus(Duration.ofMinutes(40));
        budget(1000).close(family, until);
        EnedisBudget other = budget(1000);

        assertThatThrownBy(() -> other.acquire(family, account, INTERACTIVE, SHORT))
                .isInstanceOfSatisfying(
                        MeterDataException.class,
                        refusal -> assertThat(refusal.retryAt()).contains(until));
        clock.moveTo(until);
        assertThat(grants(other, INTERACTIVE)).isTrue();
    }

    @Test
    void isNeverClosedForMoreThanADay() {
        EnedisBudget budget = budget(1000);
        budget.close(family, clock.instant().plus(Duration.ofDays(400)));

        clock.advance(Duration.ofDays(1));

        assertThat(grants(budget, INTERACTIVE)).isTrue();
    }

    @Test
    void grantsNothingWhileRedisIsAway() {
        BudgetSettings settings = new BudgetSettings(5, 1000, Duration.ofSeconds(1), Duration.ofHours(1), 10);
        StringRedisTemplate nowhere = new StringRedisTemplate(BareStores.redisAt(1));
        EnedisBudget budget = new EnedisBudget(new RedisGrantLog(nowhere, settings, clock), settings, clock);

        budget.close(family, clock.instant().plusSeconds(60));

        assertThatThrownBy(() -> budget.acquire(family, account, INTERACTIVE, SHORT))
                .isInstanceOfSatisfying(MeterDataException.class, refusal -> {
                    assertThat(refusal.finding()).isEqualTo(Finding.BUDGET_EXHAUSTED);
                    assertThat(refusal.retryAt()).contains(clock.instant().plusSeconds(1));
                });
        assertThat(budget.callsLastHour()).isEmpty();
    }

    @Test
    void waitsThroughAShortOutage() {
        AtomicInteger asked = new AtomicInteger();
        BudgetSettings settings = new BudgetSettings(5, 1000, Duration.ofSeconds(1), Duration.ofHours(1), 10);
        EnedisBudget budget = new EnedisBudget(new Flickering(asked), settings, clock);

        budget.acquire(family, account, INTERACTIVE, Duration.ofSeconds(20));

        assertThat(asked).hasValue(2);
    }

    private record Flickering(AtomicInteger asked) implements GrantLog {
        @Override
        public Duration take(String family, int perHour) {
            if (asked.incrementAndGet() == 1) {
                throw new QueryTimeoutException("away");
            }
            return Duration.ZERO;
        }

        @Override
        public void close(String family, Instant until) {
            throw new QueryTimeoutException("away");
        }

        @Override
        public Map<String, Integer> callsLastHour() {
            throw new QueryTimeoutException("away");
        }
    }
}
