package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Roles;
import fr.myelectricaldata.account.support.ViewAs;
import fr.myelectricaldata.admin.accounts.AccountAdministration;
import fr.myelectricaldata.admin.accounts.AccountDirectory;
import fr.myelectricaldata.admin.accounts.AccountHelp;
import fr.myelectricaldata.admin.accounts.CompromisedAccounts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The services behind the operator's pages of accounts, and who operates. */
@Component
record AccountDesk(
        AccountDirectory directory,
        AccountAdministration administration,
        AccountHelp help,
        CompromisedAccounts compromised,
        SecondFactors factors,
        Roles roles,
        ViewAs viewAs,
        Clock clock,
        AuthenticationContext authentication) {
    AccountPrincipal actor() {
        return authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Decides what is offered; the services decide what is done. */
    boolean may(Permission permission) {
        return actor().rights().may(permission);
    }
}
