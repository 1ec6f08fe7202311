package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import java.io.Serializable;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authentication of an account, made the same way whatever proved it. */
final class SignedIn {
    private SignedIn() {}

    static Authentication as(Account account) {
        AccountPrincipal principal =
                new AccountPrincipal(account.id(), account.email().value(), account.role());
        UsernamePasswordAuthenticationToken authentication = UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                List.of(new SimpleGrantedAuthority(account.role().authority())));
        authentication.setDetails(new Proof(account.credentialVersion()));
        return authentication;
    }

    /** @param credentialVersion of the credentials that were proved */
    record Proof(int credentialVersion) implements Serializable {}
}
