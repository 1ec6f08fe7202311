package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The source has nothing for any day that was asked for. */
final class NoDataException extends DomainException {
    NoDataException() {
        super(ErrorKind.NOT_FOUND, "NO_DATA", "there is no value in the range");
    }
}
