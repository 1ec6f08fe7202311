package fr.myelectricaldata.dashboard;

import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import org.springframework.stereotype.Component;

/** Who looks at the page. */
@Component
public class Visitor {
    private final AuthenticationContext authentication;

    Visitor(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** @throws IllegalStateException in a view that forgot its access annotation */
    public AccountId account() {
        return principal().id();
    }

    /** The demonstration account reads and changes nothing. */
    public boolean mayChange() {
        return !principal().rights().readsOnly();
    }

    /** Looks at somebody's pages for the support, and changes nothing either. */
    public boolean supporting() {
        return principal().operator() != null;
    }

    private AccountPrincipal principal() {
        return authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
