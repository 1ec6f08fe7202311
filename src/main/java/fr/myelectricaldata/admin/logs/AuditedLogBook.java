package fr.myelectricaldata.admin.logs;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.logs.LogFilter;
import fr.myelectricaldata.logs.LogLevel;
import fr.myelectricaldata.logs.LogLine;
import fr.myelectricaldata.logs.LogStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Reads the store, and writes down who emptied it. */
@Service
class AuditedLogBook implements LogBook {
    private final LogStore store;
    private final AuditLog audit;

    AuditedLogBook(LogStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public List<LogLine> find(AccountPrincipal actor, LogFilter filter, int offset, int limit) {
        return store.find(filter, offset, limit);
    }

    @Override
    public int count(AccountPrincipal actor, LogFilter filter) {
        return store.count(filter);
    }

    @Override
    public boolean whole(AccountPrincipal actor) {
        return store.whole();
    }

    @Override
    public int clear(AccountPrincipal actor, Set<LogLevel> levels) {
        try {
            int cleared = store.clear(levels);
            String which = new TreeSet<>(levels).stream().map(LogLevel::name).collect(Collectors.joining(" "));
            audit.record(actor.id(), AuditAction.LOGS_CLEARED, null, (which + " " + cleared).strip());
            return cleared;
        } catch (DataAccessException away) {
            throw new LogsAwayException();
        }
    }
}
