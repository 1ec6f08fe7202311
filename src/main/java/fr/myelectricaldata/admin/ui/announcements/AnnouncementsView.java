package fr.myelectricaldata.admin.ui.announcements;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.announcements.Announcement;
import fr.myelectricaldata.admin.announcements.Announcements;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** What operators tell people: publish, change, withdraw, put back. */
@Route(value = "admin/announcements", layout = MainLayout.class)
@Menu(order = 130, icon = "alert", title = "menu.announcements")
@RolesAllowed("settings")
class AnnouncementsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int TOLD_MILLISECONDS = 5_000;

    private final Announcements announcements;
    private final AccountPrincipal actor;
    private final Clock clock;
    private final Div list = new Div();

    AnnouncementsView(Announcements announcements, AuthenticationContext authentication, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
        this.actor = authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        addClassName("view");
        ActionButton publish = new ActionButton(getTranslation("announcement.new"), this::write);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        list.addClassName("stack");
        add(
                new ViewHeader(getTranslation("announcement.title"), publish)
                        .withLead(getTranslation("announcement.lead")),
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("announcement.title");
    }

    private void show() {
        List<Announcement> all = announcements.all(actor);
        list.removeAll();
        if (all.isEmpty()) {
            list.add(LoadedPanel.card(new EmptyState(
                    "info", getTranslation("announcement.none"), getTranslation("announcement.none.text"))));
        }
        Words words = new Words(getLocale());
        all.forEach(one -> list.add(new AnnouncementCard(one, clock.instant(), words, this::edit, this::withdraw)));
    }

    private void write() {
        new AnnouncementDialog(null, clock.instant(), draft -> {
                    announcements.publish(actor, draft);
                    told("announcement.published");
                })
                .open();
    }

    private void edit(Announcement one) {
        new AnnouncementDialog(one.draft(), clock.instant(), draft -> {
                    announcements.edit(actor, one.id(), draft);
                    told("announcement.edited");
                })
                .open();
    }

    private void withdraw(Announcement one) {
        if (one.withdrawn()) {
            announcements.withdraw(actor, one.id(), false);
            told("announcement.put-back.done");
            return;
        }
        new Question(
                        getTranslation("announcement.withdraw.sure"),
                        getTranslation("announcement.withdraw.text"),
                        getTranslation("announcement.withdraw"),
                        () -> {
                            announcements.withdraw(actor, one.id(), true);
                            told("announcement.withdrawn");
                        })
                .open();
    }

    private void told(String key) {
        Notification.show(getTranslation(key), TOLD_MILLISECONDS, Position.BOTTOM_CENTER);
        show();
    }
}
