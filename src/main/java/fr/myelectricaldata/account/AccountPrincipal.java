package fr.myelectricaldata.account;

import fr.myelectricaldata.account.role.Rights;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who is signed in, in pages and on the API alike; the principal of every authentication.
 *
 * @param id the account
 * @param email shown in the shell
 * @param rights decide the authorities; as they were when the request began
 */
public record AccountPrincipal(AccountId id, String email, Rights rights) implements Principal, Serializable {
    public static AccountPrincipal of(Account account) {
        return new AccountPrincipal(account.id(), account.email().value(), account.rights());
    }

    /** The account id: what Spring Security compares and logs. */
    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public String toString() {
        return getName();
    }
}
