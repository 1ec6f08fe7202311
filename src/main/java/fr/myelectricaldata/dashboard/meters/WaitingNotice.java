package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.html.Div;
import fr.myelectricaldata.consent.ConsentWait;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.Words;
import java.time.Duration;
import java.util.function.Supplier;

/** Says that a consent was given and what it waits for, for as long as it waits. */
final class WaitingNotice extends Div {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Runnable changed;
    private ConsentWait shown;

    /**
     * @param wait what is waited for now
     * @param look the same, asked again off the session lock
     * @param changed is run when something that was waited for has come, or comes no more
     */
    WaitingNotice(ConsentWait wait, Supplier<ConsentWait> look, Runnable changed) {
        this.changed = changed;
        this.shown = wait;
        addClassName("stack");
        draw();
        new Poller<>(this, LOOK_EVERY, look, this::look);
    }

    private boolean look(ConsentWait now) {
        if (!now.equals(shown)) {
            shown = now;
            draw();
            changed.run();
        }
        return !now.over();
    }

    private void draw() {
        removeAll();
        Words words = new Words(getLocale());
        if (shown.enedisUntil() != null) {
            String until = words.formats().moment(shown.enedisUntil());
            add(new Notice(Tone.PLAIN, words.text("consent.waiting.enedis", until)));
        }
        if (shown.operator()) {
            add(new Notice(Tone.PLAIN, words.text("consent.waiting.operator")));
        }
        setVisible(!shown.over());
    }
}
