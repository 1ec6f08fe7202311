package fr.myelectricaldata.consent;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** Enedis did not answer while a browser can be kept waiting; the consent is noted, and the question goes on. */
final class EnedisSlowException extends DomainException {
    EnedisSlowException() {
        super(ErrorKind.UPSTREAM, "ENEDIS_UNAVAILABLE", "Enedis does not answer in time");
    }
}
