package fr.myelectricaldata.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Delivers one mail, or says when to try again. Nothing of a mail reaches the log. */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final SealedOrders orders;
    private final ObjectProvider<MailWriter> writers;
    private final MailCarrier carrier;
    private final DeadLetters deadLetters;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postman(
            SealedOrders orders,
            ObjectProvider<MailWriter> writers,
            MailCarrier carrier,
            DeadLetters deadLetters,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.writers = writers;
        this.carrier = carrier;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @param data sealed anew, as it knows of one more failure */
    record Again(Instant at, byte[] data) {}

    /** Empty when the mail is delivered, not needed any more, or given up. */
    Optional<Again> deliver(String id, byte[] data) {
        Optional<Waiting> waiting = orders.open(data, id);
        if (waiting.isEmpty()) {
            giveUp("unknown", "sealed under a lost key");
            return Optional.empty();
        }
        try {
            Optional<Mail> mail = write(waiting.get());
            if (mail.isPresent()) {
                carrier.carry(mail.get(), id);
            }
            return Optional.empty();
        } catch (MailFailure failure) {
            return again(id, waiting.get(), failure);
        }
    }

    private Optional<Mail> write(Waiting order) throws MailFailure {
        if (order.writer().equals(Outbox.AS_WRITTEN)) {
            return Optional.of(orders.read(order.about()));
        }
        return writers.stream()
                .filter(writer -> writer.name().equals(order.writer()))
                .findFirst()
                .orElseThrow(() -> MailFailure.forGood("no such writer"))
                .write(order.about());
    }

    private Optional<Again> again(String id, Waiting order, MailFailure failure) {
        Waiting next = order.afterFailure();
        Instant at = clock.instant().plus(settings.pauseAfter(next.failures()));
        if (failure.lasting() || at.isAfter(order.until())) {
            giveUp(order.writer(), failure.what());
            return Optional.empty();
        }
        log.info("A mail ({}) could not be sent ({}), trying again later.", order.writer(), failure.what());
        deadLetters.troubled(failure.what());
        return Optional.of(new Again(at, orders.close(next, id)));
    }

    private void giveUp(String writer, String what) {
        log.warn("A mail ({}) was given up: {}.", writer, what);
        deadLetters.add(writer, what);
        events.publishEvent(new MailGivenUp(writer, what));
    }
}
