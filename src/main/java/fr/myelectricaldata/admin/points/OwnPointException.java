package fr.myelectricaldata.admin.points;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** An operator reaches a household's data by that household's consent, as everybody does. */
public final class OwnPointException extends DomainException {
    OwnPointException() {
        super(ErrorKind.CONFLICT, "OWN_POINT", "nobody attaches a point to their own account");
    }
}
