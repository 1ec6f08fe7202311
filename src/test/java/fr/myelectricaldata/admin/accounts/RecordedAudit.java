package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trail that a test reads line by line. */
public record RecordedAudit(List<String> lines) implements AuditLog {
    @Override
    public void record(AccountId actor, AuditAction action, @Nullable AccountId target, String detail) {
        lines.add(action + " " + target + " " + detail);
    }

    @Override
    public List<AuditEntry> find(AuditFilter filter, int offset, int limit) {
        return List.of();
    }

    @Override
    public int count(AuditFilter filter) {
        return lines.size();
    }
}
