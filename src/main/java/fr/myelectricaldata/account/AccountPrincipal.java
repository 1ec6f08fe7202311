package fr.myelectricaldata.account;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who is signed in, in pages and on the API alike; the principal of every authentication.
 *
 * @param id the account
 * @param email shown in the shell
 * @param role decides the authorities
 */
public record AccountPrincipal(AccountId id, String email, Role role) implements Principal, Serializable {
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
