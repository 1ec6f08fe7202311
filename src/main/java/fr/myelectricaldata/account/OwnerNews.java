package fr.myelectricaldata.account;

import fr.myelectricaldata.common.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Published inside the transaction of a change that the owner of an account should hear of, in case it was somebody else.
 *
 * @param formerEmail told as well, when the address changed
 */
public record OwnerNews(
        Account account, Kind kind, @Nullable EmailAddress formerEmail) {
    /** What happened. */
    public enum Kind {
        PASSWORD_CHANGED,
        SECRET_REPLACED,
        /** and the secret with it */
        DATA_KEY_REPLACED,
        EMAIL_CHANGED
    }

    static OwnerNews of(Account account, Kind kind) {
        return new OwnerNews(account, kind, null);
    }
}
