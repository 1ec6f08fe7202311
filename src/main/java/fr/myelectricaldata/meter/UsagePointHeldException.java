package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The account holds this point already. */
public final class UsagePointHeldException extends DomainException {

    public UsagePointHeldException() {
        super(ErrorKind.CONFLICT, "PDL_EXISTS", "the account holds this usage point already");
    }
}
