package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** A point enters an account by its household's permission at Enedis, never by its number alone. */
public final class ConsentRequiredException extends DomainException {

    public ConsentRequiredException() {
        super(ErrorKind.CONSENT, "CONSENT_REQUIRED", "no permission of this account covers the usage point");
    }
}
