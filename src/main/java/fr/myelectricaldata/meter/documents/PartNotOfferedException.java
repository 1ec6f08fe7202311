package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The gateway is not admitted to the API that has this part of a document: until its operator subscribes to it. */
public final class PartNotOfferedException extends DomainException {
    public PartNotOfferedException() {
        super(ErrorKind.UNAVAILABLE, "ENEDIS_API_NOT_SUBSCRIBED", "the gateway is not subscribed to this API");
    }
}
