package fr.myelectricaldata.conso;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** There is nothing to answer with, and Enedis v5 had words for why. */
final class RefusedByEnedisException extends DomainException {
    private final EnedisRefusal refusal;

    RefusedByEnedisException(EnedisRefusal refusal) {
        super(ErrorKind.NOT_FOUND, "NO_DATA", refusal.description());
        this.refusal = refusal;
    }

    EnedisRefusal refusal() {
        return refusal;
    }
}
