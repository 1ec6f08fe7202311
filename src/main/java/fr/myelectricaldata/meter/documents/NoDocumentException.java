package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The source was asked and has nothing of the kind. */
public final class NoDocumentException extends DomainException {
    public NoDocumentException() {
        super(ErrorKind.NOT_FOUND, "NO_DOCUMENT", "the source has no such document of this point");
    }
}
