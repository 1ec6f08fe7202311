package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.VerifiedAddresses;
import fr.myelectricaldata.account.role.Rights;
import java.io.Serializable;
import java.time.Instant;
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

    /**
     * The operator, looking at the owner's data.
     *
     * @param until when that ends, whatever the owner says
     */
    static Authentication supporting(Account owner, AccountPrincipal operator, Proof proof, Instant until) {
        UsernamePasswordAuthenticationToken authentication = UsernamePasswordAuthenticationToken.authenticated(
                AccountPrincipal.forSupport(owner, operator.id()),
                null,
                AuthorityUtils.createAuthorityList(Rights.SUPPORT.authorities()));
        authentication.setDetails(new Support(operator.id(), proof, until));
        return authentication;
    }

    static Optional<Support> support(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof Support support
                ? Optional.of(support)
                : Optional.empty();
    }

    /** The sign-in by which somebody came, if there is one. */
    static Optional<UUID> signIn(@Nullable Authentication authentication) {
        return proof(authentication).map(Proof::signIn);
    }

    /** What the person at the browser proved, whomever they look at. */
    static Optional<Proof> proof(@Nullable Authentication authentication) {
        Object details = authentication == null ? null : authentication.getDetails();
        return switch (details) {
            case Proof proof -> Optional.of(proof);
            case Support support -> Optional.of(support.proof());
            case null, default -> Optional.empty();
        };
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

    /**
     * @param operator who looks
     * @param proof of the operator
     */
    record Support(AccountId operator, Proof proof, Instant until) implements Serializable {}
}
