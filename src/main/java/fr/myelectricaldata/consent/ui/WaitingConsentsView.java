package fr.myelectricaldata.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.consent.ConsentAlert;
import fr.myelectricaldata.consent.ConsentDecisions;
import fr.myelectricaldata.consent.ConsentRequest;
import fr.myelectricaldata.consent.ConsentWatch;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Points that wait for the operator's word, and the alerts about permissions. */
@Route(value = "admin/consents", layout = MainLayout.class)
@Menu(order = 110, icon = "shield", title = "menu.consents")
@RolesAllowed("consents")
class WaitingConsentsView extends Div implements HasDynamicTitle {
    private static final int MOST_REQUESTS = 100;
    private static final int MOST_ALERTS = 50;

    private final AccountPrincipal operator;

    WaitingConsentsView(
            ConsentWatch watch,
            ConsentDecisions decisions,
            AccountService accounts,
            AuthenticationContext authentication) {
        operator = authentication.getAuthenticatedUser(AccountPrincipal.class).orElseThrow();
        addClassName("view");
        List<ConsentRequest> waiting = watch.requests(MOST_REQUESTS);
        List<ConsentAlert> alerts = watch.alerts(MOST_ALERTS);
        Map<AccountId, Account> people = accounts.findAll(Stream.concat(
                        waiting.stream().map(ConsentRequest::account),
                        alerts.stream().map(ConsentAlert::account))
                .collect(Collectors.toSet()));
        Function<AccountId, String> who = id -> {
            Account account = people.get(id);
            return account == null
                    ? getTranslation("waiting.account-gone")
                    : account.email().value();
        };
        Div stack = new Div(requests(waiting, who, decisions), new AlertsCard(alerts, who));
        stack.addClassName("stack");
        add(new ViewHeader(getTranslation("menu.consents")).withLead(getTranslation("waiting.lead")), stack);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.consents");
    }

    private Div requests(List<ConsentRequest> waiting, Function<AccountId, String> who, ConsentDecisions decisions) {
        Div requests = new Div();
        requests.addClassName("meters");
        if (waiting.isEmpty()) {
            Div empty = new Div(
                    new EmptyState("check", getTranslation("waiting.empty"), getTranslation("waiting.empty.text")));
            empty.addClassName("card");
            requests.add(empty);
        }
        waiting.forEach(
                request -> requests.add(new RequestCard(request, who.apply(request.account()), operator, decisions)));
        return requests;
    }
}
