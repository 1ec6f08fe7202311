package fr.myelectricaldata.notification.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts what an operator should know on its way, by each channel that the settings want it on. */
@Component
class Alerts {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final AlertTable rows;
    private final List<AlertChannel> channels;
    private final OperatorSettings settings;
    private final AlertTexts texts;
    private final Clock clock;

    Alerts(AlertTable rows, List<AlertChannel> channels, OperatorSettings settings, AlertTexts texts, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The first of its kind goes at once; what follows within the settings' distance joins one message.
     *
     * @param key of the sentence, with {@code values} that hold no personal data
     */
    void raise(AlertKind kind, String key, Object... values) {
        String line = texts.text(key, values);
        channels.stream()
                .filter(channel ->
                        channel.ready() && settings.kinds(channel.channel()).contains(kind))
                .forEach(channel -> raise(channel.channel(), kind, line));
    }

    private void raise(ChannelName channel, AlertKind kind, String line) {
        Instant now = clock.instant();
        Instant next = rows.last(channel, kind)
                .map(last -> last.plus(settings.every()))
                .filter(earliest -> earliest.isAfter(now))
                .orElse(now);
        rows.raise(channel, kind, line, now, next);
    }

    /** As {@link #raise}, but at most every so often for this subject, by all processes together. */
    void raiseEvery(Duration every, String subject, AlertKind kind, String key, Object... values) {
        if (rows.mayTell(subject, every, clock.instant())) {
            raise(kind, key, values);
        }
    }

    /** By hand, whatever the switches say. */
    void test(ChannelName channel) {
        Instant now = clock.instant();
        rows.raise(channel, AlertKind.TEST, texts.text("alert.TEST.line"), now, now);
    }

    /** Beside the work that noticed it, which neither waits for this nor fails with it. */
    static void beside(Runnable raise) {
        Thread.ofVirtual().name("raise-alert").start(() -> {
            try {
                raise.run();
            } catch (RuntimeException failure) {
                LOG.warn("The operator could not be told of something: {}", failure.toString());
            }
        });
    }
}
