package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.VerifiedAddresses;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The authentication of an account, made the same way whatever proved it. */
final class SignedIn {
    private SignedIn() {}

    /** By a machine's key, which has no sign-in. */
    static Authentication as(Account account) {
        return as(account, null);
    }

    static Authentication as(Account account, @Nullable UUID signIn) {
        List<String> authorities = new ArrayList<>(account.rights().authorities());
        if (VerifiedAddresses.missing(account)) {
            authorities.add(VerifiedAddresses.MISSING);
        }
        UsernamePasswordAuthenticationToken authentication = UsernamePasswordAuthenticationToken.authenticated(
                AccountPrincipal.of(account), null, AuthorityUtils.createAuthorityList(authorities));
        authentication.setDetails(new Proof(account.credentialVersion(), signIn));
        return authentication;
    }

    /** The sign-in by which somebody came, if there is one. */
    static Optional<UUID> signIn(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof Proof proof
                ? Optional.ofNullable(proof.signIn())
                : Optional.empty();
    }

    /** Has the person to prove an address yet? */
    static boolean unverified(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> VerifiedAddresses.MISSING.equals(one.getAuthority()));
    }

    /**
     * @param credentialVersion of the credentials that were proved
     * @param signIn its row must be open
     */
    record Proof(int credentialVersion, @Nullable UUID signIn) implements Serializable {}
}
