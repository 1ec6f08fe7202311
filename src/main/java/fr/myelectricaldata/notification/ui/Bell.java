package fr.myelectricaldata.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.notification.UnreadCounts;
import fr.myelectricaldata.ui.Glyph;
import org.jspecify.annotations.Nullable;

/** The way to the notices; shows how many are unread, and says so when one more arrives. */
final class Bell extends Div {
    private static final int MOST_SHOWN = 99;

    private final UnreadCounts counts;
    private final AccountId account;
    private final Anchor way = new Anchor(NotificationsView.ROUTE);
    private final Span badge = new Span();
    private final Span arrived = new Span();
    private int shown = -1;
    private @Nullable Runnable stop;

    Bell(UnreadCounts counts, AccountId account) {
        this.counts = counts;
        this.account = account;
        addClassName("bell");
        badge.addClassName("bell-count");
        badge.getElement().setAttribute("aria-hidden", "true");
        arrived.addClassName("visually-hidden");
        arrived.getElement().setAttribute("role", "status");
        way.add(new Glyph("bell"), badge);
        add(way, arrived);
        show(0);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        end();
        UI ui = event.getUI();
        stop = counts.watch(account, unread -> ui.access(() -> show(unread)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        end();
    }

    private void end() {
        if (stop != null) {
            stop.run();
            stop = null;
        }
    }

    private void show(int unread) {
        boolean more = shown >= 0 && unread > shown;
        shown = unread;
        String words = unread == 0 ? getTranslation("notice.bell") : getTranslation("notice.bell.unread", unread);
        way.getElement().setAttribute("aria-label", words);
        way.setTitle(words);
        badge.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread));
        badge.setVisible(unread > 0);
        arrived.setText(more && isAttached() ? getTranslation("notice.bell.arrived") : "");
    }
}
