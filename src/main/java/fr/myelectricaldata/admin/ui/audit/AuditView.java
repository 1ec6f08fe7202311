package fr.myelectricaldata.admin.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Who did what to whom, when and from where; the newest first, page by page. */
@Route(value = "admin/audit", layout = MainLayout.class)
@Menu(order = 135, icon = "info", title = "menu.audit")
@RolesAllowed("admin_dashboard")
class AuditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditLines lines;
    private final Div content = new Div();
    private AuditFilter filter = AuditFilter.ALL;
    private int offset;

    AuditView(AuditLog log, AuditLines lines) {
        this.log = log;
        this.lines = lines;
        addClassName("view");
        Select<@Nullable AuditAction> action = new Select<>();
        String any = getTranslation("audit.any");
        action.setAriaLabel(getTranslation("audit.what"));
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(any);
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(one -> one == null ? any : getTranslation("audit.action." + one));
        action.addValueChangeListener(chosen -> {
            filter = filter.withAction(chosen.getValue());
            offset = 0;
            show();
        });
        Div filters = new Div(action);
        filters.addClassName("filters");
        Div card = new Div(filters, content);
        card.addClassNames("card", "stack");
        content.addClassName("stack");
        add(new ViewHeader(getTranslation("audit.title")).withLead(getTranslation("audit.lead")), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private void show() {
        content.removeAll();
        int all = log.count(filter);
        if (all == 0) {
            content.add(new EmptyState("check", getTranslation("audit.nothing"), getTranslation("audit.nothing.text")));
            return;
        }
        var entries = log.find(filter, offset, PAGE);
        Button newer = new Button(getTranslation("audit.newer"), click -> turn(-PAGE));
        Button older = new Button(getTranslation("audit.older"), click -> turn(PAGE));
        newer.setEnabled(offset > 0);
        older.setEnabled(offset + PAGE < all);
        Div pages = new Div(
                newer, older, new Span(getTranslation("audit.shown", offset + 1, offset + entries.size(), all)));
        pages.addClassName("actions");
        content.add(lines.of(entries, new Words(getLocale())), pages);
    }

    private void turn(int by) {
        offset = Math.max(0, offset + by);
        show();
    }
}
