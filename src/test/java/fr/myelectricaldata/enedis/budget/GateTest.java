package fr.myelectricaldata.enedis.budget;

import static fr.myelectricaldata.metering.FetchRequest.Urgency.BACKFILL;
import static fr.myelectricaldata.metering.FetchRequest.Urgency.DAILY;
import static fr.myelectricaldata.metering.FetchRequest.Urgency.INTERACTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GateTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final AccountId ANNE = AccountId.random();
    private static final AccountId BRUNO = AccountId.random();

    /** Grants what it has, and has a caller come back in ten milliseconds otherwise. */
    private final Semaphore grants = new Semaphore(0);

    private final Gate gate = new Gate(urgency -> grants.tryAcquire() ? Duration.ZERO : Duration.ofMillis(10));
    private final ConcurrentLinkedQueue<String> passed = new ConcurrentLinkedQueue<>();
    private final List<Thread> callers = new ArrayList<>();

    @AfterEach
    void sendEverybodyHome() {
        callers.forEach(Thread::interrupt);
    }

    /** Starts a caller and waits until it stands in the queue. */
    private void call(String name, AccountId account, Urgency urgency) {
        Thread caller = Thread.ofVirtual().unstarted(() -> {
            try {
                if (gate.pass(account, urgency, LONG).isZero()) {
                    passed.add(name);
                }
            } catch (InterruptedException sentHome) {
                passed.add("nobody");
            }
        });
        callers.add(caller);
        int queued = gate.waiting();
        caller.start();
        await().until(() -> gate.waiting() > queued);
    }

    private void grantOneByOne(int count) {
        for (int granted = 1; granted <= count; granted++) {
            int expected = passed.size() + 1;
            grants.release();
            await().until(() -> passed.size() == expected);
        }
    }

    @Test
    void letsTheMostUrgentThroughFirst() {
        call("history", ANNE, BACKFILL);
        call("yesterday", ANNE, DAILY);
        call("page", ANNE, INTERACTIVE);

        grantOneByOne(3);

        assertThat(passed).containsExactly("page", "yesterday", "history");
    }

    @Test
    void letsAccountsOfOneUrgencyThroughInTurn() {
        for (int number = 1; number <= 4; number++) {
            call("a" + number, ANNE, BACKFILL);
        }
        call("b1", BRUNO, BACKFILL);
        call("b2", BRUNO, BACKFILL);

        grantOneByOne(6);

        assertThat(passed).containsExactly("a1", "b1", "a2", "b2", "a3", "a4");
    }

    @Test
    void aCallThatSomebodyBeganToWaitForOvertakesTheOthers() {
        call("b1", BRUNO, BACKFILL);
        call("b2", BRUNO, DAILY);
        call("a1", ANNE, BACKFILL);

        gate.hurry(ANNE);
        grantOneByOne(3);

        assertThat(passed).containsExactly("a1", "b2", "b1");
    }

    @Test
    void asksTheLogByOneCallerAtATime() throws InterruptedException {
        AtomicInteger asking = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Gate watched = new Gate(urgency -> {
            most.accumulateAndGet(asking.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            asking.decrementAndGet();
            return Duration.ZERO;
        });
        List<Thread> crowd = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            crowd.add(Thread.ofVirtual().start(() -> {
                try {
                    watched.pass(AccountId.random(), DAILY, LONG);
                    passed.add("one");
                } catch (InterruptedException sentHome) {
                    passed.add("nobody");
                }
            }));
        }
        for (Thread one : crowd) {
            one.join();
        }

        assertThat(passed).hasSize(50).containsOnly("one");
        assertThat(most).hasValue(1);
    }

    @Test
    void givesUpAtOnceWhenPatienceCannotSuffice() throws InterruptedException {
        Gate closed = new Gate(urgency -> Duration.ofHours(1));

        assertThat(closed.pass(ANNE, INTERACTIVE, LONG)).isEqualTo(Duration.ofHours(1));
        assertThat(closed.waiting()).isZero();
    }

    @Test
    void givesUpWhenPatienceEndsAndLeavesTheQueue() throws InterruptedException {
        call("first", ANNE, INTERACTIVE);

        Duration wait = gate.pass(BRUNO, DAILY, Duration.ofMillis(50));

        assertThat(wait).isPositive();
        assertThat(gate.waiting()).isEqualTo(1);
        grantOneByOne(1);
        assertThat(passed).containsExactly("first");
    }

    @Test
    void letsTheNextAskWhenTheHeadGivesUp() throws InterruptedException {
        Gate reserved = new Gate(urgency -> urgency == INTERACTIVE ? Duration.ofMillis(5) : Duration.ZERO);
        AtomicReference<Duration> page = new AtomicReference<>();
        Thread.ofVirtual().start(() -> {
            try {
                page.set(reserved.pass(ANNE, INTERACTIVE, Duration.ofMillis(300)));
            } catch (InterruptedException sentHome) {
                passed.add("nobody");
            }
        });
        await().until(() -> reserved.waiting() == 1);

        assertThat(reserved.pass(BRUNO, DAILY, LONG)).isZero();

        await().untilAsserted(() -> assertThat(page.get()).isPositive());
        assertThat(passed).isEmpty();
    }

    @Test
    void survivesALogThatThrows() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Gate once = new Gate(urgency -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
            }
            return Duration.ZERO;
        });

        assertThatThrownBy(() -> once.pass(ANNE, DAILY, LONG)).isInstanceOf(IllegalStateException.class);
        assertThat(once.pass(ANNE, DAILY, LONG)).isZero();
    }
}
