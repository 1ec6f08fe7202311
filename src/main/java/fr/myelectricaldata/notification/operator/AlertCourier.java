package fr.myelectricaldata.notification.operator;

import fr.myelectricaldata.notification.operator.Delivery.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Delivers what is due; what fails is tried again, ever more slowly, for a day. */
@Component
class AlertCourier {
    private static final Logger LOG = LoggerFactory.getLogger(AlertCourier.class);

    /** Whoever died over a message leaves it to another after this. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(2);

    private static final int AT_ONCE = 20;

    private final AlertTable rows;
    private final Map<ChannelName, AlertChannel> channels;
    private final OperatorSettings settings;
    private final Clock clock;

    AlertCourier(AlertTable rows, List<AlertChannel> channels, OperatorSettings settings, Clock clock) {
        this.rows = rows;
        this.channels = channels.stream().collect(Collectors.toMap(AlertChannel::channel, Function.identity()));
        this.settings = settings;
        this.clock = clock;
    }

    /** By one statement when nothing is due. */
    void deliverDue() {
        Instant now = clock.instant();
        rows.due(now, AT_ONCE)
                .forEach(
                        due -> rows.claim(due, clock.instant().plus(LOST_AFTER)).ifPresent(this::deliver));
    }

    private void deliver(Delivery delivery) {
        try {
            AlertChannel channel = channels.get(delivery.channel());
            if (channel == null || !channel.ready()) {
                throw new DeliveryFailure("not set up", true);
            }
            channel.send(delivery);
            rows.end(delivery.id(), State.SENT, null, clock.instant());
        } catch (DeliveryFailure failure) {
            failed(delivery, failure);
        }
    }

    private void failed(Delivery delivery, DeliveryFailure failure) {
        Instant now = clock.instant();
        Instant next = now.plus(settings.pauseAfter(delivery.attempts()));
        boolean over = failure.lasting()
                || delivery.kind() == AlertKind.TEST
                || next.isAfter(delivery.raisedAt().plus(settings.worth()));
        if (over) {
            LOG.warn("A message to the operator ({}) was given up: {}.", delivery.kind(), failure.what());
            rows.end(delivery.id(), State.GIVEN_UP, failure.what(), now);
        } else {
            LOG.info("A message to the operator ({}) could not be delivered: {}.", delivery.kind(), failure.what());
            rows.again(delivery.id(), failure.what(), next);
        }
    }
}
