package fr.myelectricaldata.admin.shared;

import fr.myelectricaldata.account.support.SupportRefusedException;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/**
 * There is no such account that lets the support read. Not of kind FORBIDDEN, which answers 403: clients of the v2 API get this
 * one as HTTP 200 with {@code success:false}.
 */
public final class SharingDisabledException extends DomainException {
    SharingDisabledException(SupportRefusedException refused) {
        super(ErrorKind.NOT_FOUND, "SHARING_DISABLED", "no such account lets the support read");
        initCause(refused);
    }
}
