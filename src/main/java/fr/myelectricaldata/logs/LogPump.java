package fr.myelectricaldata.logs;

import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Masks the captured lines and brings them to the store, in batches, on one thread of its own. */
final class LogPump implements SmartLifecycle {
    static final int LONGEST_MESSAGE = 2_000;
    static final int LONGEST_TRACE = 8_000;
    private static final int BATCH = 500;
    private static final int LONGEST_RAW_TRACE = 64_000;
    private static final long FAREWELL_MILLISECONDS = 2_000;
    private static final String CUT = " […]";

    private final LogCapture capture;
    private final LogStore store;
    private final String replica;
    private final AtomicLong said = new AtomicLong();
    private @Nullable Thread thread;
    private volatile boolean stopping;

    LogPump(LogCapture capture, LogStore store, String replica) {
        this.capture = capture;
        this.store = store;
        this.replica = replica;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stopping = false;
            thread = Thread.ofPlatform().daemon().name("log-pump").start(this::run);
        }
    }

    /** What is said during the shutdown is kept as well, as far as it comes within a moment. */
    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        thread = null;
        stopping = true;
        capture.wake();
        try {
            running.join(FAREWELL_MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** The first to start and the last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void run() {
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            keep(capture.take(BATCH));
        }
        keep(capture.rest(BATCH));
    }

    private void keep(List<LogCapture.Raw> raw) {
        try {
            List<LogLine> lines = lines(raw);
            if (!lines.isEmpty()) {
                store.keep(lines);
            }
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // Without this thread nothing would be kept any more, and to log it would only bring it back here.
            capture.drop(raw.size());
        }
    }

    private List<LogLine> lines(List<LogCapture.Raw> raw) {
        List<LogLine> lines = new ArrayList<>(raw.size() + 1);
        for (LogCapture.Raw one : raw) {
            lines.add(line(one));
        }
        long lost = lines.isEmpty() ? 0 : capture.dropped();
        if (lost > 0) {
            lines.add(lost(lost, lines.getLast().at()));
        }
        return lines;
    }

    private LogLine line(LogCapture.Raw raw) {
        return new LogLine(
                id(),
                Instant.ofEpochMilli(raw.at()),
                raw.level(),
                raw.logger(),
                raw.thread(),
                LogMask.request(raw.request()),
                replica,
                cut(LogMask.of(raw.message()), LONGEST_MESSAGE),
                raw.failure() == null ? "" : cut(LogMask.trace(trace(raw)), LONGEST_TRACE));
    }

    private static String trace(LogCapture.Raw raw) {
        String whole = ThrowableProxyUtil.asString(raw.failure());
        return whole.substring(0, Math.min(whole.length(), LONGEST_RAW_TRACE));
    }

    private LogLine lost(long lost, Instant at) {
        return new LogLine(
                id(),
                at,
                LogLevel.WARN,
                LogPump.class.getName(),
                Thread.currentThread().getName(),
                "",
                replica,
                lost + " lines were not kept: too much was logged at once.",
                "");
    }

    private String id() {
        return replica + ":" + said.incrementAndGet();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + CUT;
    }
}
