package fr.myelectricaldata.conso;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The token does not open this point, or its account does not have it (any more): one answer for both. */
final class PointNotOpenedException extends DomainException {
    PointNotOpenedException() {
        super(ErrorKind.UNAUTHENTICATED, "CONSO_TOKEN_INVALID", "the token does not open this usage point");
    }
}
