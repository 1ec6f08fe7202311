package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.NotRefreshed;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Loadable;
import fr.myelectricaldata.ui.LoadingPanel;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the asking again of one meter has come, in words, then what came of it, until its owner has seen that. */
final class ReaskPanel extends Div {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final ReaskJobs jobs;
    private final AccountId account;
    private final UUID point;
    private final Runnable ended;
    private final Words words = new Words(getLocale());
    private final Poller<Optional<ReaskJob>> poller;
    private @Nullable ReaskJob followed;
    private @Nullable Loadable<ReaskJob.Outcome> shown;

    /** @param ended is run when an asking that was seen moving has come to its end */
    ReaskPanel(ReaskJobs jobs, AccountId account, UUID point, Runnable ended) {
        this.jobs = jobs;
        this.account = account;
        this.point = point;
        this.ended = ended;
        addClassNames("stack", "reask");
        setVisible(false);
        poller = new Poller<>(this, LOOK_EVERY, () -> jobs.latest(account, point), this::look);
    }

    /** A new one has begun. */
    void again() {
        poller.again();
    }

    private boolean look(Optional<ReaskJob> latest) {
        ReaskJob job = latest.orElse(null);
        Loadable<ReaskJob.Outcome> state = job == null ? null : job.state();
        boolean other = job != followed;
        if (other || (state != null && !state.equals(shown))) {
            boolean moved = !other && shown instanceof Loadable.Loading;
            followed = job;
            shown = state;
            draw(job, state);
            if (moved && !(state instanceof Loadable.Loading)) {
                ended.run();
            }
        }
        return state instanceof Loadable.Loading;
    }

    private void draw(@Nullable ReaskJob job, @Nullable Loadable<ReaskJob.Outcome> state) {
        removeAll();
        setVisible(job != null && state != null);
        if (job == null || state == null) {
            return;
        }
        String what = words.text(
                "reask.what",
                words.text("measure." + job.measure()),
                words.formats().period(job.days()));
        if (state instanceof Loadable.Loading<ReaskJob.Outcome> loading) {
            Span leave = new Span(words.text("reask.leave"));
            leave.addClassName("soft");
            add(new Span(words.text("reask.running", what)), new LoadingPanel(loading, job::cancel), leave);
        } else {
            add(ending(what, state));
        }
    }

    private Notice ending(String what, Loadable<ReaskJob.Outcome> state) {
        return switch (state) {
            case Loadable.Ready<ReaskJob.Outcome> ready -> answered(what, ready.value());
            case Loadable.Failed<ReaskJob.Outcome> failed ->
                new Notice(
                        Tone.WARN,
                        what + " " + ErrorText.of(failed.error(), getLocale()).what(),
                        dismiss());
            default -> new Notice(Tone.PLAIN, what + " " + words.text("reask.stopped"), dismiss());
        };
    }

    private Notice answered(String what, ReaskJob.Outcome outcome) {
        String text = what + " " + words.text("gaps.asked", outcome.calls(), outcome.values());
        NotRefreshed left = outcome.left();
        if (left != null) {
            boolean underWay = left.code().equals(NotRefreshed.UNDER_WAY);
            text += " " + words.text(underWay ? "reask.under-way" : "reask.partly");
        }
        boolean all = left == null && outcome.values() > 0;
        return new Notice(all ? Tone.OK : Tone.WARN, text, dismiss());
    }

    private Component dismiss() {
        Button button = new Button(words.text("reask.seen"), click -> {
            jobs.seen(account, point);
            followed = null;
            shown = null;
            draw(null, null);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
