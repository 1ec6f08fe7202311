package fr.myelectricaldata.admin.points;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.admin.accounts.AccountReach;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.consent.ForeignPermissions;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointHeldException;
import fr.myelectricaldata.meter.UsagePointService;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Attaches through the meter room's own service, which refuses a second holder whatever was looked up before. */
@Service
class AuditedAttachment implements PointAttachment {
    private final AccountService accounts;
    private final AccountReach reach;
    private final UsagePointService points;
    private final ForeignPermissions permissions;
    private final PointValues values;
    private final AttachmentNews news;

    AuditedAttachment(
            AccountService accounts,
            AccountReach reach,
            UsagePointService points,
            ForeignPermissions permissions,
            PointValues values,
            AttachmentNews news) {
        this.accounts = accounts;
        this.reach = reach;
        this.points = points;
        this.permissions = permissions;
        this.values = values;
        this.news = news;
    }

    @Override
    public UsagePoint attach(AccountPrincipal actor, EmailAddress email, NewPoint wanted, Locale language) {
        Account owner = accounts.find(email).orElseThrow(AccountNotFoundException::new);
        if (owner.id().equals(actor.id())) {
            throw new OwnPointException();
        }
        reach.of(actor, owner.id());
        refuseHeld(owner.id(), wanted);
        if (permissions.cover(owner.id(), wanted.number())) {
            throw new PointHeldElsewhereException();
        }
        UsagePoint attached = attached(owner.id(), wanted);
        news.attached(actor, owner.id(), attached, language);
        return values.apply(attached, wanted);
    }

    private void refuseHeld(AccountId owner, NewPoint wanted) {
        points.activeHolder(wanted.number()).ifPresent(held -> {
            throw held.holder().equals(owner) ? new UsagePointHeldException() : new PointHeldElsewhereException();
        });
    }

    private UsagePoint attached(AccountId owner, NewPoint wanted) {
        try {
            return points.attach(owner, wanted.number(), Origin.ENEDIS, wanted.consentEnd());
        } catch (IllegalStateException raced) {
            refuseHeld(owner, wanted);
            throw raced;
        }
    }
}
