package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import java.util.List;
import java.util.Optional;

/** All accounts, page by page: as many statements for a page of ten thousand as for one of ten. */
public interface AccountDirectory {
    @Needs(Permission.USERS)
    List<AccountRow> find(AccountPrincipal actor, AccountQuery query, int offset, int limit);

    @Needs(Permission.USERS)
    int count(AccountPrincipal actor, AccountQuery query);

    @Needs(Permission.USERS)
    Optional<AccountRow> get(AccountPrincipal actor, AccountId id);

    /** Writes in the audit trail that the accounts of this query left as a file. */
    @Needs(Permission.USERS)
    void exported(AccountPrincipal actor, AccountQuery query);

    @Needs(Permission.USERS)
    AccountFigures figures(AccountPrincipal actor);
}
