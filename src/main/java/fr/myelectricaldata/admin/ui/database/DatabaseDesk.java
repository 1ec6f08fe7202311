package fr.myelectricaldata.admin.ui.database;

import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.database.DatabaseCare;
import org.springframework.stereotype.Component;

/** The database's care, and who asks for it. */
@Component
record DatabaseDesk(DatabaseCare care, AuthenticationContext authentication) {
    AccountPrincipal actor() {
        return authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
