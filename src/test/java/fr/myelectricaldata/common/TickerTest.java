package fr.myelectricaldata.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final Duration SOON = Duration.ofMillis(5);

    @Test
    void workThatThrowsIsToldOfAndComesAgain() {
        AtomicInteger runs = new AtomicInteger();
        List<String> told = new CopyOnWriteArrayList<>();
        Ticker ticker = new Ticker(
                "test-ticker",
                SOON,
                () -> {
                    throw new IllegalStateException("run " + runs.incrementAndGet());
                },
                failure -> told.add(failure.getMessage()));
        ticker.start();
        assertThat(ticker.running()).isTrue();
        await().until(() -> told.size() >= 3);
        assertThat(ticker.stop(Duration.ofSeconds(5))).isTrue();
        assertThat(ticker.running()).isFalse();
        assertThat(told).startsWith("run 1", "run 2", "run 3");
    }

    @Test
    void stoppingWaitsForTheRunThatGoesOnAndSaysWhenItDoesNotEnd() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Ticker ticker = new Ticker(
                "test-ticker",
                SOON,
                () -> {
                    running.countDown();
                    try {
                        goOn.await();
                        ended.incrementAndGet();
                    } catch (InterruptedException hurried) {
                        ended.set(-1);
                    }
                },
                failure -> {});
        ticker.start();
        running.await();
        assertThat(ticker.stop(Duration.ofMillis(20))).isFalse();
        goOn.countDown();
        await().until(() -> ended.get() == 1);
        assertThat(ticker.stop(Duration.ZERO)).as("again").isTrue();
    }
}
