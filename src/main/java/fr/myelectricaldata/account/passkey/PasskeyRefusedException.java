package fr.myelectricaldata.account.passkey;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** What the browser sent back makes no passkey of this account. */
public final class PasskeyRefusedException extends DomainException {
    PasskeyRefusedException() {
        super(ErrorKind.CONFLICT, "PASSKEY_REFUSED", "the answer of the device is not right");
    }
}
