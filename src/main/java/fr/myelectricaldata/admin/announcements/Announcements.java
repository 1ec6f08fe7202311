package fr.myelectricaldata.admin.announcements;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import java.util.List;
import java.util.UUID;

/** What operators tell people; every change is written in the audit trail. */
public interface Announcements {
    /** The newest first. */
    @Needs(Permission.SETTINGS)
    List<Announcement> all(AccountPrincipal actor);

    @Needs(Permission.SETTINGS)
    Announcement publish(AccountPrincipal actor, Draft draft);

    /** @throws AnnouncementNotFoundException when there is no such one */
    @Needs(Permission.SETTINGS)
    void edit(AccountPrincipal actor, UUID id, Draft draft);

    /**
     * Takes it away from all pages, or puts it back.
     *
     * @throws AnnouncementNotFoundException when there is no such one
     */
    @Needs(Permission.SETTINGS)
    void withdraw(AccountPrincipal actor, UUID id, boolean withdrawn);
}
