package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks something up again and again on one virtual thread, with the session unlocked, for as long as the component is
 * shown and what it shows is still moving. Attaching or detaching twice does no harm.
 */
public final class Poller<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final Duration pause;
    private final Supplier<T> look;
    private final Predicate<T> show;
    private @Nullable CountDownLatch stop;

    /**
     * @param look the look-up, off the session lock
     * @param show takes the result under the session lock; false when there is nothing left to wait for
     */
    public Poller(Component owner, Duration pause, Supplier<T> look, Predicate<T> show) {
        this.pause = pause;
        this.look = look;
        this.show = show;
        owner.addAttachListener(event -> start(event.getUI()));
        owner.addDetachListener(event -> stop());
    }

    /** Looks again, should it have stopped because nothing moved any more; call it from the owner's own UI. */
    public void again() {
        start(UI.getCurrent());
    }

    private void start(UI ui) {
        stop();
        CountDownLatch own = new CountDownLatch(1);
        stop = own;
        Thread.ofVirtual().name("poll-for-view").start(() -> run(ui, own));
    }

    private void stop() {
        if (stop != null) {
            stop.countDown();
            stop = null;
        }
    }

    private void run(UI ui, CountDownLatch own) {
        try {
            do {
                T found = look.get();
                ui.access(() -> {
                    if (own.getCount() > 0 && !show.test(found)) {
                        own.countDown();
                    }
                });
            } while (!own.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("A view stopped looking for news: {}", failure.toString());
        }
    }
}
