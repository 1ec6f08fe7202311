package fr.myelectricaldata.admin.points;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.meter.UsagePoint;
import java.util.Locale;

/** Attaches a point whose holder the operator knows by other means than a consent given here. */
public interface PointAttachment {
    /**
     * Makes the account the active holder: it is written in the audit trail, the owner is told by mail, and the collection asks
     * Enedis, which may still refuse. Nothing is attached when anything below is thrown.
     *
     * @param language of the mail for an owner who has chosen none
     * @throws fr.myelectricaldata.account.AccountNotFoundException when nobody has that address
     * @throws OwnPointException when the actor would attach it to their own account
     * @throws fr.myelectricaldata.account.role.BeyondOwnRightsException when the owner may do more than the actor
     * @throws fr.myelectricaldata.meter.UsagePointHeldException when the account is the active holder already
     * @throws PointHeldElsewhereException when another account is, or when one's permission still covers the point at Enedis
     * @throws fr.myelectricaldata.common.DomainException when Enedis cannot be asked about such a permission
     */
    @Needs(Permission.USERS_ATTACH)
    UsagePoint attach(AccountPrincipal actor, EmailAddress owner, NewPoint point, Locale language);
}
