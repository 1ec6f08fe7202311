package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.rotation.KeyRotation;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.Question;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** After a compromise: another client secret and another data key, and how far the sealing anew has come. */
final class CompromiseCard extends Card {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Supplier<ApiCredentials> renew;
    private final Poller<Optional<KeyRotation>> poller;
    private final Div state = new Div();

    /**
     * @param look how far the newest change has come
     * @param renew replaces secret and key and returns the new pair
     */
    CompromiseCard(Supplier<Optional<KeyRotation>> look, Supplier<ApiCredentials> renew) {
        super("");
        this.renew = renew;
        setTitle(getTranslation("compromise.title"));
        addClassName("spaced");
        Paragraph lead = new Paragraph(getTranslation("compromise.text"));
        lead.addClassName("say");
        Div actions = new Div(new ActionButton(getTranslation("compromise.renew"), this::ask));
        actions.addClassName("actions");
        state.getElement().setAttribute("role", "status");
        add(lead, state, actions);
        poller = new Poller<>(this, PAUSE, look, this::show);
    }

    private boolean show(Optional<KeyRotation> rotation) {
        state.removeAll();
        rotation.ifPresent(one -> state.add(one.underWay() ? underWay(one) : ended(one)));
        return rotation.map(KeyRotation::underWay).orElse(false);
    }

    private Div underWay(KeyRotation rotation) {
        Formats formats = new Formats(getLocale());
        ProgressBar bar = new ProgressBar(0, 1, rotation.share());
        bar.getElement().setAttribute("aria-label", getTranslation("compromise.title"));
        String words = rotation.left() == 0
                ? getTranslation("compromise.waiting")
                : getTranslation(
                        "compromise.progress",
                        formats.integer(rotation.things() - rotation.left()),
                        formats.integer(rotation.things()));
        return new Div(bar, new Paragraph(words));
    }

    private Div ended(KeyRotation rotation) {
        String day = new Formats(getLocale()).day(Paris.dayOf(rotation.begun()));
        Paragraph words = new Paragraph(getTranslation("compromise.ended", day));
        words.addClassName("quiet");
        return new Div(words);
    }

    private void ask() {
        new Question(
                        getTranslation("compromise.sure"),
                        getTranslation("compromise.consequences"),
                        getTranslation("compromise.renew"),
                        () -> {
                            OnceDialog.ofSecret(renew.get(), getLocale()).open();
                            poller.again();
                        })
                .grave()
                .open();
    }
}
