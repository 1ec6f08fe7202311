package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The code asked for before a change is wrong, stale, or was used already. */
public final class WrongCodeException extends DomainException {
    WrongCodeException() {
        super(ErrorKind.CONFLICT, "SECOND_FACTOR_INVALID", "the code is not right");
    }
}
