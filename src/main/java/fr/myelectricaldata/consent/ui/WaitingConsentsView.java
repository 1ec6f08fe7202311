package fr.myelectricaldata.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.consent.ConsentDecisions;
import fr.myelectricaldata.consent.ConsentRequest;
import fr.myelectricaldata.consent.ConsentWatch;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Points that wait for the operator's word, and the alerts about permissions. */
@Route(value = "admin/consents", layout = MainLayout.class)
@Menu(order = 80, icon = "shield", title = "menu.consents")
@RolesAllowed("ADMIN")
class WaitingConsentsView extends Div implements HasDynamicTitle {
    private static final int MOST_REQUESTS = 100;
    private static final int MOST_ALERTS = 50;

    private final ConsentWatch watch;
    private final ConsentDecisions decisions;
    private final AccountService accounts;
    private final Div requests = new Div();

    WaitingConsentsView(ConsentWatch watch, ConsentDecisions decisions, AccountService accounts) {
        this.watch = watch;
        this.decisions = decisions;
        this.accounts = accounts;
        addClassName("view");
        requests.addClassName("meters");
        Div stack = new Div(requests);
        stack.addClassName("stack");
        add(new ViewHeader(getTranslation("menu.consents")).withLead(getTranslation("waiting.lead")), stack);
        showRequests();
        stack.add(new AlertsCard(watch.alerts(MOST_ALERTS), this::who));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.consents");
    }

    private void showRequests() {
        requests.removeAll();
        List<ConsentRequest> waiting = watch.requests(MOST_REQUESTS);
        if (waiting.isEmpty()) {
            Div empty = new Div(
                    new EmptyState("check", getTranslation("waiting.empty"), getTranslation("waiting.empty.text")));
            empty.addClassName("card");
            requests.add(empty);
        }
        waiting.forEach(request -> requests.add(new RequestCard(request, who(request.account()), decisions)));
    }

    private String who(AccountId account) {
        return accounts.find(account)
                .map(found -> found.email().value())
                .orElseGet(() -> getTranslation("waiting.account-gone"));
    }
}
