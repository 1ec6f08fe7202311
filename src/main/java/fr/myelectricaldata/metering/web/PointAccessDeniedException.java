package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/**
 * Malformed, unknown or somebody else's: one answer for all three, so that nobody learns which points exist. Not of
 * kind FORBIDDEN, which answers 403: clients of the v2 API get this one as HTTP 200 with {@code success:false}.
 */
final class PointAccessDeniedException extends DomainException {
    PointAccessDeniedException() {
        super(ErrorKind.NOT_FOUND, "ACCESS_DENIED", "the account does not hold such a usage point");
    }
}
