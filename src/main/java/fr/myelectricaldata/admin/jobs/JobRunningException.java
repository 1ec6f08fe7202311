package fr.myelectricaldata.admin.jobs;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** A job that is under way is not started a second time. */
public final class JobRunningException extends DomainException {
    JobRunningException() {
        super(ErrorKind.CONFLICT, "JOB_RUNNING", "the job is running already");
    }
}
