package fr.myelectricaldata.account.support;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** Somebody wanted to look at another account's data and may not, or wanted to do more than look. */
public final class SupportRefusedException extends DomainException {
    private SupportRefusedException(String code, String fact) {
        super(ErrorKind.FORBIDDEN, code, fact);
    }

    static SupportRefusedException notPermitted() {
        return new SupportRefusedException("SUPPORT_NOT_PERMITTED", "the caller may not look at other people's data");
    }

    static SupportRefusedException notGranted() {
        return new SupportRefusedException("SUPPORT_NOT_GRANTED", "no such account lets the support read");
    }

    public static SupportRefusedException readsOnly() {
        return new SupportRefusedException("SUPPORT_READS_ONLY", "the support reads data and does nothing else");
    }
}
