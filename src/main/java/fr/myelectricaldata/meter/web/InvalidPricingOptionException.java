package fr.myelectricaldata.meter.web;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/**
 * Not one of the pricing options. Of kind CONFLICT, so that clients of the v2 API get it as they always did: HTTP 200 with
 * {@code success:false}.
 */
final class InvalidPricingOptionException extends DomainException {
    InvalidPricingOptionException(String known) {
        super(ErrorKind.CONFLICT, "INVALID_PRICING_OPTION", "no such pricing option", known);
    }
}
