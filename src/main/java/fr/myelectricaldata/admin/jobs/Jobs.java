package fr.myelectricaldata.admin.jobs;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import java.util.List;

/** Background work of all processes. */
public interface Jobs {
    /** The most pieces that one call of {@link #runNow} brings forward. */
    int MOST_AT_ONCE = 100;

    /** Every kind of work that this version knows, by name; two statements, however much waits. */
    @Needs(Permission.JOBS)
    List<Job> all(AccountPrincipal actor);

    /**
     * Has a recurring job run as soon as a process is free, or brings what waits for its time forward, the earliest first. The
     * scheduler gives each piece to one process alone, so nothing runs twice. Written in the audit trail.
     *
     * @return how many pieces are due now
     * @throws JobNotFoundException when there is no such job
     * @throws JobRunningException when a recurring job is under way
     */
    @Needs(Permission.JOBS)
    int runNow(AccountPrincipal actor, String name);
}
