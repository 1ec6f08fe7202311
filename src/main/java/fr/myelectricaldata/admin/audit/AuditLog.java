package fr.myelectricaldata.admin.audit;

import fr.myelectricaldata.account.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail. There is no way to change or remove a line, here or in the database; lines older than a year are
 * forgotten by the scheduler, as CNIL's recommendation on logs asks (six months to one year).
 */
public interface AuditLog {
    /**
     * Writes in the transaction of the action, where there is one: an action without its line is undone as well. Where the
     * actor came from is told by the request of this thread.
     *
     * @param detail without secrets, addresses of people or full PDL numbers; cut after 500 characters
     */
    void record(AccountId actor, AuditAction action, @Nullable AccountId target, String detail);

    /** Newest first. */
    List<AuditEntry> find(AuditFilter filter, int offset, int limit);

    int count(AuditFilter filter);
}
