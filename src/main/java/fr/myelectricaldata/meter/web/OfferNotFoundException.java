package fr.myelectricaldata.meter.web;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** There is no such supply offer: this version knows none yet. */
final class OfferNotFoundException extends DomainException {
    OfferNotFoundException() {
        super(ErrorKind.NOT_FOUND, "OFFER_NOT_FOUND", "no such offer");
    }
}
