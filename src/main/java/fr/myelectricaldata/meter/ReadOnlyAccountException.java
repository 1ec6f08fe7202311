package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The shared demonstration account changes nothing; whoever lets people write asks {@link #refuse} first. */
public final class ReadOnlyAccountException extends DomainException {

    private ReadOnlyAccountException() {
        super(ErrorKind.FORBIDDEN, "READ_ONLY_ACCOUNT", "the demonstration account is read-only");
    }

    /** @throws ReadOnlyAccountException when the caller is the demonstration account */
    public static void refuse(AccountPrincipal caller) {
        if (caller.rights().readsOnly()) {
            throw new ReadOnlyAccountException();
        }
    }
}
