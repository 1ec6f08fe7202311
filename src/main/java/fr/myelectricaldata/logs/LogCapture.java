package fr.myelectricaldata.logs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is logged and lets go of the logging thread at once: that thread formats the message, as the console has it do
 * anyway, and leaves the rest to the {@link LogPump}. What does not fit is dropped and counted; when it gets tight, the
 * unimportant goes first.
 */
final class LogCapture extends AppenderBase<ILoggingEvent> {
    static final int MOST_WAITING = 8_192;
    static final long MOST_CHARACTERS = 4L * 1024 * 1024;
    /** What is longer is no message any more. */
    static final int LONGEST_MESSAGE = 16_000;

    private static final String REQUEST = "requestId";
    private static final int OF_A_FRAME = 120;

    private final BlockingQueue<Raw> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong characters = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private static final Raw WAKE = new Raw(0, LogLevel.DEBUG, "", "", "", "", null);

    private volatile @Nullable Thread pump;

    /** As it was said, and so never kept. */
    record Raw(
            long at,
            LogLevel level,
            String logger,
            String thread,
            String request,
            String message,
            @Nullable IThrowableProxy failure) {
        int size() {
            int frames = 0;
            for (IThrowableProxy cause = failure; cause != null && frames < 1_000; cause = cause.getCause()) {
                frames += 1 + cause.getStackTraceElementProxyArray().length;
            }
            return 200 + message.length() + frames * OF_A_FRAME;
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        // What writing lines has to say would be written again.
        if (Thread.currentThread() == pump) {
            return;
        }
        String message = event.getFormattedMessage();
        offer(new Raw(
                event.getTimeStamp(),
                LogLevel.of(event.getLevel()),
                event.getLoggerName(),
                event.getThreadName(),
                event.getMDCPropertyMap().getOrDefault(REQUEST, ""),
                message == null ? "" : message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)),
                event.getThrowableProxy()));
    }

    private void offer(Raw raw) {
        int size = raw.size();
        boolean tight =
                waiting.remainingCapacity() < MOST_WAITING / 5 && raw.level().compareTo(LogLevel.WARN) < 0;
        if (tight || characters.get() + size > MOST_CHARACTERS || !waiting.offer(raw)) {
            dropped.incrementAndGet();
        } else {
            characters.addAndGet(size);
        }
    }

    /** Waits for lines, and takes up to so many; none when woken. */
    List<Raw> take(int most) {
        pump = Thread.currentThread();
        List<Raw> taken = new ArrayList<>();
        try {
            taken.add(waiting.take());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return drain(taken, most);
    }

    /** What is there, without waiting. */
    List<Raw> rest(int most) {
        return drain(new ArrayList<>(), most);
    }

    /** Ends the waiting. */
    void wake() {
        // When there is no room, nobody waits.
        waiting.offer(WAKE);
    }

    private List<Raw> drain(List<Raw> taken, int most) {
        waiting.drainTo(taken, most - taken.size());
        taken.removeIf(raw -> raw == WAKE);
        taken.forEach(raw -> characters.addAndGet(-raw.size()));
        return taken;
    }

    void drop(int lines) {
        dropped.addAndGet(lines);
    }

    /** How many lines were dropped since last asked. */
    long dropped() {
        return dropped.getAndSet(0);
    }

    long waitingCharacters() {
        return characters.get();
    }

    void attach(LoggerContext context) {
        setName("operators");
        setContext(context);
        start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this);
    }

    void detach(LoggerContext context) {
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this);
        stop();
    }
}
