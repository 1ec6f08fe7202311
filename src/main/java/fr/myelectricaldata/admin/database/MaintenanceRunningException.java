package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** One backup or check at a time. */
public final class MaintenanceRunningException extends DomainException {
    MaintenanceRunningException() {
        super(ErrorKind.CONFLICT, "MAINTENANCE_RUNNING", "a backup or a check is under way");
    }
}
