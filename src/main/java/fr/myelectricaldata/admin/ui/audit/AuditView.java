package fr.myelectricaldata.admin.ui.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;

/** Who did what to whom, when and from where; the newest first, page by page. What is looked for stands in the address. */
@Route(value = AuditView.PATH, layout = MainLayout.class)
@Menu(order = 135, icon = "info", title = "menu.audit")
@RolesAllowed("admin_dashboard")
class AuditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    static final String PATH = "admin/audit";
    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditLines lines;
    private final AuditFilterBar filters;
    private final Div content = new Div();
    private AuditSearch search = AuditSearch.read(QueryParameters.empty());

    AuditView(AuditLog log, AuditLines lines, Clock clock) {
        this.log = log;
        this.lines = lines;
        this.filters = new AuditFilterBar(Paris.dayOf(clock.instant()), this::look);
        addClassName("view");
        Div bar = new Div(filters);
        bar.addClassName("filter-bar");
        Div card = new Div(bar, content);
        card.addClassNames("card", "stack");
        content.addClassNames("stack", "trail");
        content.getElement().setAttribute("aria-live", "polite");
        add(new ViewHeader(getTranslation("audit.title")).withLead(getTranslation("audit.lead")), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search = AuditSearch.read(event.getLocation().getQueryParameters());
        filters.show(search);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private void look(AuditSearch other) {
        search = other;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, search.address()));
        show();
    }

    private void show() {
        content.removeAll();
        Optional<AuditFilter> filter = lines.filter(search);
        int all = filter.map(log::count).orElse(0);
        if (filter.isEmpty() || all == 0) {
            boolean everything = filter.filter(AuditFilter.ALL::equals).isPresent();
            content.add(new EmptyState(
                    "check",
                    getTranslation(everything ? "audit.nothing" : "audit.nothing.found"),
                    getTranslation(everything ? "audit.nothing.text" : "audit.nothing.found.text")));
            return;
        }
        search = search.onPage(Math.min(search.page(), (all - 1) / PAGE));
        int offset = search.page() * PAGE;
        var entries = log.find(filter.get(), offset, PAGE);
        Button newer = new Button(getTranslation("audit.newer"), click -> look(search.onPage(search.page() - 1)));
        Button older = new Button(getTranslation("audit.older"), click -> look(search.onPage(search.page() + 1)));
        newer.setEnabled(offset > 0);
        older.setEnabled(offset + PAGE < all);
        Div pages = new Div(
                newer, older, new Span(getTranslation("audit.shown", offset + 1, offset + entries.size(), all)));
        pages.addClassName("actions");
        content.add(lines.of(entries, new Words(getLocale())), pages);
    }
}
