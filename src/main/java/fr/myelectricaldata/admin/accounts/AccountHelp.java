package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an operator helps people in. No operator ever sees or sets a password: mails go to the address of the account. Each action
 * is written in the audit trail; the same is refused as for {@link AccountAdministration}.
 */
public interface AccountHelp {
    /** Sends the link that verifies the address; nothing is sent when it is verified. */
    @Needs(Permission.USERS_EDIT)
    void sendVerification(AccountPrincipal actor, AccountId account, Locale language);

    /** Sends the link by which the owner sets a new password; to somebody invited, the invitation again. */
    @Needs(Permission.USERS_EDIT)
    void sendPasswordReset(AccountPrincipal actor, AccountId account, Locale language);

    /**
     * Opens an account for somebody, who sets its password by a mailed link; all of it, or nothing and no mail.
     *
     * @param roleId null for a visitor; another one is given as {@link fr.myelectricaldata.account.role.Roles#give} gives it
     * @throws fr.myelectricaldata.account.EmailTakenException when the address has an account
     */
    @Needs(Permission.USERS_EDIT)
    Account invite(AccountPrincipal actor, EmailAddress email, @Nullable String roleId, Locale language);

    /** For somebody who lost both the app and the recovery codes; the operator made sure who asks. Nothing where there is none. */
    @Needs(Permission.USERS_EDIT)
    void removeSecondFactor(AccountPrincipal actor, AccountId account);

    /** Ends every sign-in and access token of the account. */
    @Needs(Permission.USERS_EDIT)
    void endSessions(AccountPrincipal actor, AccountId account);
}
