package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The account holds no such point; whether somebody else does is nobody's business. */
public final class UsagePointNotFoundException extends DomainException {
    public UsagePointNotFoundException() {
        super(ErrorKind.NOT_FOUND, "PDL_NOT_FOUND", "no such usage point for this account");
    }
}
