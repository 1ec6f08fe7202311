package fr.myelectricaldata.admin.connections;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import java.util.List;

/** Who this program speaks to, and whether they answer. */
public interface Connections {
    /** In the order in which they are shown. */
    @Needs(Permission.ADMIN_DASHBOARD)
    List<String> names(AccountPrincipal actor);

    /**
     * Tries one, and waits for it; the audit trail says so. Where nothing is set, nothing is tried.
     *
     * @throws UnknownConnectionException when there is none of that name
     * @throws fr.myelectricaldata.throttle.TooManyRequestsException when it was tried a moment ago, by whomever
     */
    @Needs(Permission.ADMIN_DASHBOARD)
    ConnectionTest test(AccountPrincipal actor, String name);
}
