package fr.myelectricaldata.account;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** This gateway serves accounts with a verified address only, and this one has none yet. */
public final class EmailNotVerifiedException extends DomainException {
    public EmailNotVerifiedException() {
        super(ErrorKind.FORBIDDEN, "EMAIL_NOT_VERIFIED", "the e-mail address is not verified yet");
    }
}
