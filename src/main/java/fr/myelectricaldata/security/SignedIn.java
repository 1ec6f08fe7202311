package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import java.io.Serializable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The authentication of an account, made the same way whatever proved it. */
final class SignedIn {
    private SignedIn() {}

    static Authentication as(Account account) {
        UsernamePasswordAuthenticationToken authentication = UsernamePasswordAuthenticationToken.authenticated(
                AccountPrincipal.of(account),
                null,
                AuthorityUtils.createAuthorityList(account.rights().authorities()));
        authentication.setDetails(new Proof(account.credentialVersion()));
        return authentication;
    }

    /** @param credentialVersion of the credentials that were proved */
    record Proof(int credentialVersion) implements Serializable {}
}
