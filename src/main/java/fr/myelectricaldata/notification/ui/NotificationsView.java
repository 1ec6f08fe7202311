package fr.myelectricaldata.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.notification.Notice;
import fr.myelectricaldata.notification.Notices;
import fr.myelectricaldata.notification.UnreadCounts;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one was told, the newest first; grows while it is looked at. */
@Route(value = NotificationsView.ROUTE, layout = MainLayout.class)
@PermitAll
class NotificationsView extends Div implements HasDynamicTitle {
    static final String ROUTE = "notifications";
    private static final int PAGE = 30;

    private final Notices notices;
    private final UsagePointService points;
    private final UnreadCounts counts;
    private final AccountId account;
    private final Button readAll = new Button(getTranslation("notice.read-all"), click -> readAll());
    private final Div card = new Div();
    private int shown = PAGE;
    private @Nullable Runnable stop;

    NotificationsView(
            Notices notices, UsagePointService points, UnreadCounts counts, AuthenticationContext authentication) {
        this.notices = notices;
        this.points = points;
        this.counts = counts;
        this.account = authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow()
                .id();
        addClassName("view");
        card.addClassNames("card", "notices-card");
        Anchor settings = new Anchor("account#notifications", getTranslation("notice.settings"));
        settings.addClassName("button-link");
        add(
                new ViewHeader(getTranslation("notice.title"), readAll, settings)
                        .withLead(getTranslation("notice.lead")),
                card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notice.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        end();
        UI ui = event.getUI();
        stop = counts.watch(account, unread -> ui.access(this::show));
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

    /** By two statements. */
    private void show() {
        // One more than is shown tells whether there are more.
        List<Notice> found = notices.newest(account, 0, shown + 1);
        readAll.setEnabled(found.stream().anyMatch(notice -> !notice.read()));
        card.removeAll();
        if (found.isEmpty()) {
            card.add(new EmptyState("bell", getTranslation("notice.empty"), getTranslation("notice.empty.text")));
            return;
        }
        Map<UUID, UsagePoint> household =
                points.list(account).stream().collect(Collectors.toMap(UsagePoint::id, Function.identity()));
        UnorderedList list = new UnorderedList();
        list.addClassName("notices-list");
        found.stream()
                .limit(shown)
                .forEach(notice -> list.add(new NoticeRow(notice, household.get(notice.point()), this::read)));
        card.add(list);
        if (found.size() > shown) {
            card.add(new Button(getTranslation("notice.more"), click -> more()));
        }
    }

    private void more() {
        shown += PAGE;
        show();
    }

    private void read(UUID notice) {
        notices.read(account, notice);
        show();
    }

    private void readAll() {
        notices.readAll(account);
        show();
    }
}
