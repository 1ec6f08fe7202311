package fr.myelectricaldata.site.status;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.admin.announcements.Announcement;
import fr.myelectricaldata.admin.announcements.CurrentAnnouncements;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Is Enedis answering, how much of its budget is used, when did we last collect; follows while it is open. */
@Route(value = "status", layout = PublicLayout.class)
@AnonymousAllowed
class StatusView extends Div implements HasDynamicTitle {
    private final Div board = new Div();
    private final String version;
    private final Clock clock;
    private @Nullable Condition shown;

    StatusView(StatusBoard status, CurrentAnnouncements announcements, Clock clock) {
        this.version = status.version();
        this.clock = clock;
        addClassName("reading");
        board.addClassName("stack");
        Paragraph quiet = new Paragraph(getTranslation("status.quiet"));
        quiet.addClassName("say");
        Div said = new Div();
        said.addClassName("stack");
        announcements.shown(false).forEach(one -> said.add(new Notice(tone(one), one.text(getLocale()))));
        add(new ViewHeader(getTranslation("status.title")).withLead(getTranslation("status.lead")), said, board, quiet);
        said.setVisible(said.getComponentCount() > 0);
        show(status.now());
        new Poller<>(this, StatusBoard.LIFE, status::now, this::show);
    }

    private static Tone tone(Announcement one) {
        return switch (one.draft().level()) {
            case INFO -> Tone.PLAIN;
            case WARNING -> Tone.WARN;
            case INCIDENT -> Tone.BAD;
        };
    }

    /** There is always something to wait for. */
    private boolean show(Condition condition) {
        if (!condition.equals(shown)) {
            shown = condition;
            board.removeAll();
            StatusCards cards = new StatusCards(new Words(getLocale()), clock);
            board.add(
                    cards.enedis(condition),
                    cards.budget(condition),
                    cards.collection(condition),
                    cards.version(version));
        }
        return true;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("status.title");
    }
}
