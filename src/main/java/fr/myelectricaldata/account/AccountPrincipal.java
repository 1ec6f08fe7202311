package fr.myelectricaldata.account;

import fr.myelectricaldata.account.role.Rights;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, in pages and on the API alike; the principal of every authentication.
 *
 * @param id the account
 * @param email shown in the shell
 * @param rights decide the authorities; as they were when the request began
 * @param operator who looks at the account's data for the support; null for the owner
 * @param watchedUntil until when the account's requests are logged in detail; null when they are not
 */
public record AccountPrincipal(
        AccountId id,
        String email,
        Rights rights,
        @Nullable AccountId operator,
        @Nullable Instant watchedUntil) implements Principal, Serializable {
    public AccountPrincipal(AccountId id, String email, Rights rights) {
        this(id, email, rights, null, null);
    }

    public static AccountPrincipal of(Account account) {
        return new AccountPrincipal(
                account.id(),
                account.email().value(),
                account.rights(),
                null,
                account.marks().debugUntil());
    }

    /** The account as the support sees it: it reads, and may do nothing that its owner may. */
    public static AccountPrincipal forSupport(Account owner, AccountId operator) {
        return new AccountPrincipal(
                owner.id(),
                owner.email().value(),
                Rights.SUPPORT,
                operator,
                owner.marks().debugUntil());
    }

    public boolean watched(Instant now) {
        return watchedUntil != null && now.isBefore(watchedUntil);
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
