package fr.myelectricaldata.admin.logs;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.logs.LogFilter;
import fr.myelectricaldata.logs.LogLevel;
import fr.myelectricaldata.logs.LogLine;
import java.util.List;
import java.util.Set;

/** The log lines of the last while, masked when they were said. */
public interface LogBook {
    /** Newest first. */
    @Needs(Permission.LOGS)
    List<LogLine> find(AccountPrincipal actor, LogFilter filter, int offset, int limit);

    @Needs(Permission.LOGS)
    int count(AccountPrincipal actor, LogFilter filter);

    /** False while only this process's newest lines can be read. */
    @Needs(Permission.LOGS)
    boolean whole(AccountPrincipal actor);

    /**
     * Removes lines for everybody; the audit trail says so.
     *
     * @param levels empty for all
     * @return how many
     * @throws LogsAwayException when they cannot be reached
     */
    @Needs(Permission.LOGS_DELETE)
    int clear(AccountPrincipal actor, Set<LogLevel> levels);
}
