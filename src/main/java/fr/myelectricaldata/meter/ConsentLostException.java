package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The point is in the account, but its household's permission at Enedis is over: nothing new can be asked for. */
public final class ConsentLostException extends DomainException {
    public ConsentLostException() {
        super(ErrorKind.CONSENT, "CONSENT_LOST", "the permission for the usage point is over");
    }
}
