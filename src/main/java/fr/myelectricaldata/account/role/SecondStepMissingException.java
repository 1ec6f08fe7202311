package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The role permits it, but whoever asks came in by a password alone where that is too little. */
public final class SecondStepMissingException extends DomainException {
    public SecondStepMissingException() {
        super(ErrorKind.FORBIDDEN, "SECOND_STEP_MISSING", "the role waits for a second step of signing in");
    }
}
