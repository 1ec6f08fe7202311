package fr.myelectricaldata.admin.jobs;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** No job of that name. */
public final class JobNotFoundException extends DomainException {
    JobNotFoundException() {
        super(ErrorKind.NOT_FOUND, "NOT_FOUND", "there is no such job");
    }
}
