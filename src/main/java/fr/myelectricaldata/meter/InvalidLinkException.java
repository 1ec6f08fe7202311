package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/**
 * Two points that cannot be consumption and production of one house. Of kind CONFLICT: the values are well-formed, and
 * clients of the v2 API get it as HTTP 200 with {@code success:false}.
 */
public final class InvalidLinkException extends DomainException {
    private InvalidLinkException(String code, String message) {
        super(ErrorKind.CONFLICT, code, message);
    }

    static InvalidLinkException toItself() {
        return new InvalidLinkException("INVALID_LINK", "a point is not linked to itself");
    }

    static InvalidLinkException withoutDirection() {
        return new InvalidLinkException("INVALID_PDL_TYPE", "the points lack consumption or production");
    }
}
