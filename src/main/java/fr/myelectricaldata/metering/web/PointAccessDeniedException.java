package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** Malformed, unknown or somebody else's: one answer for all three, so that nobody learns which points exist. */
final class PointAccessDeniedException extends DomainException {
    PointAccessDeniedException() {
        super(ErrorKind.FORBIDDEN, "ACCESS_DENIED", "the account does not hold such a usage point");
    }
}
