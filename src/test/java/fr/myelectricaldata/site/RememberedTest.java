package fr.myelectricaldata.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final MovableClock clock = MovableClock.at("2026-11-28T08:00:00Z");
    private final AtomicInteger looks = new AtomicInteger();

    private Remembered<Integer> counted() {
        return new Remembered<>(value -> Duration.ofSeconds(15), clock, looks::incrementAndGet);
    }

    @Test
    void looksAgainOnlyWhenTheAnswerIsOld() {
        Remembered<Integer> remembered = counted();
        assertThat(remembered.get()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(14));
        assertThat(remembered.get()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void aPoorAnswerIsGoodForLess() {
        Remembered<Integer> remembered =
                new Remembered<>(value -> Duration.ofSeconds(value == 1 ? 1 : 60), clock, looks::incrementAndGet);
        remembered.get();
        clock.advance(Duration.ofSeconds(2));
        assertThat(remembered.get()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(2));
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void aCrowdCostsOneLook() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Remembered<Integer> remembered = new Remembered<>(value -> Duration.ofHours(1), clock, () -> {
            await(open);
            return looks.incrementAndGet();
        });
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> crowd.submit(remembered::get))
                    .toList();
            open.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void aFailureIsNotRemembered() {
        Remembered<Integer> remembered = new Remembered<>(value -> Duration.ofHours(1), clock, () -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("first");
            }
            return looks.get();
        });
        assertThatThrownBy(remembered::get).hasMessage("first");
        assertThat(remembered.get()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
