package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.ui.Loadable.Failed;
import fr.myelectricaldata.ui.Loadable.Loading;
import fr.myelectricaldata.ui.Loadable.NotLoaded;
import fr.myelectricaldata.ui.Loadable.Ready;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Does slow work for a component on a virtual thread, with the session unlocked, and shows each {@link Loadable} under
 * its lock. Only the newest work is shown; leaving the page gives it up. The work carries its own account id; the
 * security context is on its thread only for whoever asks who pays.
 */
public final class BackgroundLoader<T> {
    /** Shorter work never flickers through a progress bar. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** Slow work that tells how far it is. */
    @FunctionalInterface
    public interface Work<T> {
        T run(ProgressListener progress);
    }

    private final Component owner;
    private final SerializableConsumer<Loadable<T>> display;
    private @Nullable Run current;

    public BackgroundLoader(Component owner, SerializableConsumer<Loadable<T>> display) {
        this.owner = owner;
        this.display = display;
        owner.addDetachListener(event -> abandon());
    }

    /** Starts the work in the place of any before it; called with the session locked. */
    public void load(Work<T> work) {
        abandon();
        UI ui = owner.getUI().orElseGet(UI::getCurrent);
        Run run = new Run(ui, work);
        current = run;
        Thread.ofVirtual().name("load-for-view").start(new DelegatingSecurityContextRunnable(ofThisRequest(run::work)));
        Thread.ofVirtual().name("load-patience").start(run::announce);
    }

    /** What the work logs and what the audit trail says of it belong to the request that began it. */
    private static Runnable ofThisRequest(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(context == null ? Map.of() : context);
            work.run();
        };
    }

    /** Gives the work up and says so. */
    public void cancel() {
        abandon();
        display.accept(new NotLoaded<>());
    }

    /**
     * The work itself goes on to its end: others may wait for the same answer, and what it fetches is kept for the next
     * reader. Nobody looks at its result.
     */
    private void abandon() {
        current = null;
    }

    private final class Run {
        private final UI ui;
        private final Work<T> work;
        private final CountDownLatch finished = new CountDownLatch(1);
        private volatile Loading<T> progress = new Loading<>(0, 0);
        private volatile boolean announced;
        private volatile long shownAt;

        Run(UI ui, Work<T> work) {
            this.ui = ui;
            this.work = work;
        }

        void work() {
            Loadable<T> result;
            try {
                result = new Ready<>(work.run(this::progressed));
            } catch (RuntimeException failure) {
                result = new Failed<>(failure);
            }
            finished.countDown();
            show(result);
        }

        void announce() {
            try {
                if (!finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    announced = true;
                    show(progress);
                }
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
        }

        private void progressed(int done, int total) {
            progress = new Loading<>(done, total);
            long now = System.nanoTime();
            if (announced && now - shownAt > PATIENCE.toNanos()) {
                shownAt = now;
                show(progress);
            }
        }

        private void show(Loadable<T> state) {
            try {
                ui.access(() -> {
                    boolean late = state instanceof Loading && finished.getCount() == 0;
                    if (current == this && !late) {
                        display.accept(state);
                    }
                });
            } catch (UIDetachedException left) {
                // The reader went elsewhere; nobody waits for it.
            }
        }
    }
}
