package fr.myelectricaldata.account.links;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The link opens nothing (any more). */
public final class DeadLinkException extends DomainException {
    private DeadLinkException(String code, String message) {
        super(ErrorKind.CONFLICT, code, message);
    }

    /** Never made, used, replaced by a newer one, or ended by a change of credentials: one answer for all. */
    public static DeadLinkException unknown() {
        return new DeadLinkException("LINK_INVALID", "no such link");
    }

    public static DeadLinkException expired() {
        return new DeadLinkException("LINK_EXPIRED", "the link is too old");
    }

    public boolean tooOld() {
        return code().value().equals("LINK_EXPIRED");
    }
}
