package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.VerifiedAddresses;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authentication of an account, made the same way whatever proved it. */
final class SignedIn {
    private SignedIn() {}

    static Authentication as(Account account) {
        AccountPrincipal principal =
                new AccountPrincipal(account.id(), account.email().value(), account.role());
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(account.role().authority()));
        if (VerifiedAddresses.missing(account)) {
            authorities.add(new SimpleGrantedAuthority(VerifiedAddresses.MISSING));
        }
        UsernamePasswordAuthenticationToken authentication =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        authentication.setDetails(new Proof(account.credentialVersion()));
        return authentication;
    }

    /** Has the person to prove an address yet? */
    static boolean unverified(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> VerifiedAddresses.MISSING.equals(one.getAuthority()));
    }

    /** @param credentialVersion of the credentials that were proved */
    record Proof(int credentialVersion) implements Serializable {}
}
