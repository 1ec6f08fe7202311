package fr.myelectricaldata.consent.web;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** No household has a token of its own at Enedis: what the Python server always answered, too. */
final class TokenNotFoundException extends DomainException {
    TokenNotFoundException() {
        super(ErrorKind.NOT_FOUND, "TOKEN_NOT_FOUND", "points have no token of their own");
    }
}
