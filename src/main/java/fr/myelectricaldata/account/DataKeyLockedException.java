package fr.myelectricaldata.account;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The server key under which the account's data key was wrapped is gone; its client secret opens it again. */
public final class DataKeyLockedException extends DomainException {
    public DataKeyLockedException() {
        super(ErrorKind.UNAVAILABLE, "DATA_LOCKED", "the data key is wrapped under a key that is not here");
    }
}
