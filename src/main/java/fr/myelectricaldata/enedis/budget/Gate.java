package fr.myelectricaldata.enedis.budget;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The waiting calls of one API family in this process. Only the head of the queue asks the log, and not under the lock;
 * the others wait until they are the head or their patience ends.
 */
class Gate {
    /** The log is asked again at least that often: clocks can be set, and another process may have been granted less. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Its urgency is guarded by the lock. */
    private static final class Ticket extends FairQueue.Entry {
        private final Condition turn;

        Ticket(AccountId account, Urgency urgency, Condition turn) {
            super(account, urgency);
            this.turn = turn;
        }

        Condition turn() {
            return turn;
        }
    }

    private final Function<Urgency, Duration> log;
    private final ReentrantLock lock = new ReentrantLock();
    private final FairQueue<Ticket> queue = new FairQueue<>();
    private boolean asking;
    private Duration lastWait = Duration.ZERO;

    /** @param log asked for one grant: zero when granted, else how long there is none */
    Gate(Function<Urgency, Duration> log) {
        this.log = log;
    }

    /**
     * Waits for a grant, as long as patience lasts; gives up at once when the log says that it will not suffice.
     *
     * @return zero when granted, else how long there is none
     */
    Duration pass(AccountId account, Urgency urgency, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        lock.lockInterruptibly();
        Ticket ticket = new Ticket(account, urgency, lock.newCondition());
        queue.add(ticket);
        try {
            return pass(ticket, deadline);
        } finally {
            queue.abandoned(ticket);
            wakeHead(ticket);
            lock.unlock();
        }
    }

    private Duration pass(Ticket ticket, long deadline) throws InterruptedException {
        while (true) {
            long pause = deadline - System.nanoTime();
            if (!asking && queue.head() == ticket) {
                Duration wait = ask(ticket);
                if (wait.isZero()) {
                    queue.served(ticket);
                    return wait;
                }
                long remaining = deadline - System.nanoTime();
                if (wait.toNanos() > remaining) {
                    return wait;
                }
                pause = Math.min(wait.toNanos(), LONGEST_PAUSE.toNanos());
                wakeHead(ticket);
            } else if (pause <= 0) {
                return lastWait.isZero() ? Duration.ofSeconds(1) : lastWait;
            }
            ticket.turn().await(pause, TimeUnit.NANOSECONDS);
        }
    }

    /** Leaves the lock while the log is asked, so that others can line up and go away. */
    private Duration ask(Ticket ticket) {
        asking = true;
        Duration wait = lastWait;
        Urgency urgency = ticket.urgency();
        lock.unlock();
        try {
            wait = log.apply(urgency);
            return wait;
        } finally {
            lock.lock();
            lastWait = wait;
            asking = false;
        }
    }

    /** Somebody of the account waits now: all its calls go where those of people stand. */
    void hurry(AccountId account) {
        lock.lock();
        try {
            queue.raise(account, Urgency.INTERACTIVE);
            Ticket head = queue.head();
            if (head != null) {
                head.turn().signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many calls stand in the queue. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void wakeHead(Ticket unless) {
        Ticket head = queue.head();
        if (head != null && head != unless) {
            head.turn().signal();
        }
    }
}
