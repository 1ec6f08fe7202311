package fr.myelectricaldata.admin.points;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** Somebody else holds the point, or their permission still covers it. */
public final class PointHeldElsewhereException extends DomainException {
    PointHeldElsewhereException() {
        super(ErrorKind.CONFLICT, "PDL_HELD", "another account holds this usage point");
    }
}
