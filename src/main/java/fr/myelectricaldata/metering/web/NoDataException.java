package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/**
 * There is not one value in the range. Of kind NOT_FOUND whatever the cause, so that clients of the v2 API get it as they
 * always did: HTTP 200 with {@code success:false} and a code.
 */
final class NoDataException extends DomainException {
    private NoDataException(String code) {
        super(ErrorKind.NOT_FOUND, code, "there is no value in the range");
    }

    /** The source has nothing for any day that was asked for. */
    static NoDataException missing() {
        return new NoDataException("NO_DATA");
    }

    /** The whole range is older than what Enedis keeps. */
    static NoDataException tooOld() {
        return new NoDataException("DATE_TOO_OLD");
    }

    /** The whole range precedes the activation of the meter. */
    static NoDataException beforeActivation() {
        return new NoDataException("ADAM-ERR0123");
    }
}
