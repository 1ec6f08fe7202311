package fr.myelectricaldata.admin.announcements;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Announcements in the database; a change and its line in the trail go together. */
@Service
class AuditedAnnouncements implements Announcements {
    private static final int MOST = 100;

    private final AnnouncementTable table;
    private final CurrentAnnouncements current;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditedAnnouncements(
            AnnouncementTable table,
            CurrentAnnouncements current,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.current = current;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Announcement> all(AccountPrincipal actor) {
        return table.all(MOST);
    }

    @Override
    public Announcement publish(AccountPrincipal actor, Draft draft) {
        Announcement one = new Announcement(UUID.randomUUID(), 1, draft, false);
        change(actor, one.id(), "published", () -> table.add(one, clock.instant()));
        return one;
    }

    @Override
    public void edit(AccountPrincipal actor, UUID id, Draft draft) {
        change(actor, id, "edited", () -> require(table.edit(id, draft)));
    }

    @Override
    public void withdraw(AccountPrincipal actor, UUID id, boolean withdrawn) {
        change(actor, id, withdrawn ? "withdrawn" : "put back", () -> require(table.withdraw(id, withdrawn)));
    }

    private void change(AccountPrincipal actor, UUID id, String what, Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            audit.record(actor.id(), AuditAction.ANNOUNCEMENT_CHANGED, null, what + " " + id);
        });
        // After the commit: who looks meanwhile must not keep the old words.
        current.changed();
    }

    private static void require(boolean found) {
        if (!found) {
            throw new AnnouncementNotFoundException();
        }
    }
}
