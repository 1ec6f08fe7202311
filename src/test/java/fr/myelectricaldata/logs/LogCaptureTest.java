package fr.myelectricaldata.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** A logger of one's own, all the way to the store. */
class LogCaptureTest {
    private final LoggerContext loggers = new LoggerContext();
    private final Logger log = loggers.getLogger("fr.myelectricaldata.enedis.Client");
    private final LogCapture capture = new LogCapture();
    private final MemoryLogs store = new MemoryLogs(1_000, 1_000_000);
    private LogPump pump = new LogPump(capture, store, "here");

    @BeforeEach
    void asTheGatewayDoes() {
        loggers.setMDCAdapter(MDC.getMDCAdapter());
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    }

    private void start() {
        capture.attach(loggers);
        pump.start();
    }

    @AfterEach
    void stop() {
        MDC.clear();
        pump.stop();
        loggers.stop();
    }

    private List<LogLine> all() {
        return store.find(LogFilter.ALL, 0, 10_000);
    }

    @Test
    void aLineIsKeptMaskedWithTheRequestThatItBelongsTo() {
        start();
        MDC.put("requestId", "r-1");
        log.warn("Token {} of {}", "token=abcdef", "jean@exemple.fr", new IllegalStateException("password=hunter2"));
        MDC.remove("requestId");
        log.info("outside");
        log.debug("below the level");
        await().untilAsserted(() -> assertThat(all()).hasSize(2));
        LogLine line = all().getLast();
        assertThat(line.level()).isEqualTo(LogLevel.WARN);
        assertThat(line.module()).isEqualTo("enedis");
        assertThat(line.request()).isEqualTo("r-1");
        assertThat(line.replica()).isEqualTo("here");
        assertThat(line.message()).isEqualTo("Token token=••• of j•••@•••");
        assertThat(line.trace())
                .startsWith("java.lang.IllegalStateException: password=•••")
                .contains("LogCaptureTest.java");
        assertThat(line.text())
                .contains(" WARN fr.myelectricaldata.enedis.Client [")
                .contains("[r-1]");
        assertThat(all().getFirst().request()).isEmpty();
        assertThat(store.find(LogFilter.ALL.withRequest("r-1"), 0, 10)).containsExactly(line);
        assertThat(store.find(LogFilter.ALL.withText("R-1"), 0, 10)).containsExactly(line);
    }

    @Test
    void whatWasSaidBeforeTheStoreWasThereIsKeptToo() {
        capture.attach(loggers);
        log.info("early");
        assertThat(all()).isEmpty();
        pump.start();
        await().untilAsserted(
                        () -> assertThat(all()).extracting(LogLine::message).containsExactly("early"));
    }

    @Test
    void whatIsSaidLastIsKeptToo() {
        start();
        log.info("goodbye");
        pump.stop();
        assertThat(all()).extracting(LogLine::message).contains("goodbye");
    }

    @Test
    void tenThousandLinesASecondDoNotHoldUpWhoeverWritesThem() {
        start();
        for (int i = 0; i < 2_000; i++) {
            log.info("Warming up {}", i);
        }
        long began = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            log.info("Answered the account jean{}@exemple.fr within {} ms", i, i % 100);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        await().untilAsserted(() -> {
            log.warn("the last");
            assertThat(all().stream().filter(line -> line.message().equals("the last")))
                    .isNotEmpty();
        });
        assertThat(all()).hasSizeLessThanOrEqualTo(1_000);
        assertThat(all()).noneMatch(line -> line.message().contains("exemple.fr"));
    }

    @Test
    void aStoreThatHangsHoldsUpNobodyAndWhatIsLostIsCounted() {
        CountDownLatch hangs = new CountDownLatch(1);
        List<LogLine> kept = new ArrayList<>();
        pump = new LogPump(capture, new Hanging(hangs, kept), "here");
        start();
        String long1 = "x ".repeat(2_000);
        long began = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            log.info(long1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(capture.waitingCharacters()).isLessThanOrEqualTo(LogCapture.MOST_CHARACTERS);
        hangs.countDown();
        await().untilAsserted(() -> {
            log.warn("again");
            synchronized (kept) {
                assertThat(kept).anyMatch(line -> line.message().matches("\\d+ lines were not kept.*"));
            }
        });
    }

    @Test
    void theImportantHasRoomWhenTheRestHasNone() {
        capture.attach(loggers);
        for (int i = 0; i < LogCapture.MOST_WAITING; i++) {
            log.info("unimportant");
        }
        log.error("important");
        pump.start();
        await().untilAsserted(
                        () -> assertThat(all()).anyMatch(line -> line.message().equals("important")));
    }

    @Test
    void oneLineThatCannotBeKeptDoesNotEndTheKeeping() {
        List<LogLine> kept = new ArrayList<>();
        pump = new LogPump(capture, new Failing(kept), "here");
        start();
        log.info("refused");
        await().untilAsserted(() -> {
            log.info("kept");
            synchronized (kept) {
                assertThat(kept).anyMatch(line -> line.message().equals("kept"));
            }
        });
    }

    private record Hanging(CountDownLatch until, List<LogLine> kept) implements NoStore {
        @Override
        public void keep(List<LogLine> lines) {
            try {
                until.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            synchronized (kept) {
                kept.addAll(lines);
            }
        }
    }

    private record Failing(List<LogLine> kept) implements NoStore {
        @Override
        public void keep(List<LogLine> lines) {
            if (lines.stream().anyMatch(line -> line.message().equals("refused"))) {
                throw new IllegalArgumentException("no");
            }
            synchronized (kept) {
                kept.addAll(lines);
            }
        }
    }

    private interface NoStore extends LogStore {
        @Override
        default List<LogLine> find(LogFilter filter, int offset, int limit) {
            return List.of();
        }

        @Override
        default int count(LogFilter filter) {
            return 0;
        }

        @Override
        default int clear(Set<LogLevel> levels) {
            return 0;
        }

        @Override
        default boolean whole() {
            return true;
        }
    }
}
