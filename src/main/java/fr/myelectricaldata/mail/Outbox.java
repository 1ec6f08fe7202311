package fr.myelectricaldata.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import fr.myelectricaldata.common.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Each mail is a persistent task of its own: whichever process is free takes it, and no other. */
@Service
class Outbox implements Mails {
    static final TaskDescriptor<byte[]> TASK = TaskDescriptor.of("send-mail", byte[].class);

    /** Writes mails that were written when they were handed over. */
    static final String AS_WRITTEN = "as-written";

    private static final Duration WORTH = Duration.ofDays(2);

    private final SealedOrders orders;
    private final SchedulerClient scheduler;
    private final MailCarrier carrier;
    private final Clock clock;

    Outbox(SealedOrders orders, SchedulerClient scheduler, MailCarrier carrier, Clock clock) {
        this.orders = orders;
        this.scheduler = scheduler;
        this.carrier = carrier;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        order(new MailOrder(AS_WRITTEN, orders.written(mail), WORTH));
    }

    @Override
    public void order(MailOrder order) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        Waiting waiting = new Waiting(order.writer(), order.about(), now.plus(order.worth()), 0);
        scheduler.schedule(TASK.instance(id).data(orders.close(waiting, id)).build(), now);
    }

    @Override
    public boolean leave() {
        return carrier.way() != MailHealth.Way.FOLDER;
    }

    @Override
    public void forget(EmailAddress person) {
        carrier.forget(person);
    }
}
