package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.admin.database.MaintenanceRun.Kind;
import java.util.List;

/** What an operator sees of the database, and has done with it in the background. */
public interface DatabaseCare {
    @Needs(Permission.DATABASE)
    DatabaseReport report(AccountPrincipal actor);

    /** The newest first, those under way included. */
    @Needs(Permission.DATABASE)
    List<MaintenanceRun> runs(AccountPrincipal actor);

    /**
     * Begins in the background; readers and writers go on meanwhile. The audit trail says so.
     *
     * @throws MaintenanceRunningException when one is under way, in whichever process
     * @throws BackupElsewhereException for a backup that is not made here
     */
    @Needs(Permission.DATABASE)
    MaintenanceRun start(AccountPrincipal actor, Kind kind);
}
