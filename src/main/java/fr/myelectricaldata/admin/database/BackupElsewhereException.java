package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** PostgreSQL is backed up by its own tools, where they are. */
public final class BackupElsewhereException extends DomainException {
    BackupElsewhereException() {
        super(ErrorKind.CONFLICT, "BACKUP_ELSEWHERE", "pg_dump makes the backups of PostgreSQL");
    }
}
