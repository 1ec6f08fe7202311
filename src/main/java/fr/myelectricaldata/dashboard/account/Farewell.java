package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Erases an account from its own page, signs its owner out and says good-bye. */
@Component
class Farewell {
    private static final String PAGE = "farewell";

    private final AccountService accounts;

    Farewell(AccountService accounts) {
        this.accounts = accounts;
    }

    void erase(AccountId account) {
        accounts.delete(account);
        SecurityContextHolder.clearContext();
        // The browser leaves first: afterwards there is no session that could tell it to.
        UI.getCurrent().getPage().setLocation(PAGE);
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
