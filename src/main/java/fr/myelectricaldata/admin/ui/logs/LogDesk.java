package fr.myelectricaldata.admin.ui.logs;

import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.admin.logs.LogBook;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The lines, the time, and who reads. */
@Component
record LogDesk(LogBook book, Clock clock, AuthenticationContext authentication) {
    AccountPrincipal actor() {
        return authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Decides what is offered; the service decides what is done. */
    boolean mayClear() {
        return actor().rights().may(Permission.LOGS_DELETE);
    }
}
