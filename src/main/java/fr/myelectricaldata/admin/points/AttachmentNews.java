package fr.myelectricaldata.admin.points;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.mail.MailOrder;
import fr.myelectricaldata.mail.Mails;
import fr.myelectricaldata.meter.UsagePoint;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells the trail and the owner, both or neither. */
@Component
class AttachmentNews {
    private static final Duration WORTH = Duration.ofDays(3);

    private final AuditLog audit;
    private final Mails mails;
    private final JsonMapper json;

    AttachmentNews(AuditLog audit, Mails mails, JsonMapper json) {
        this.audit = audit;
        this.mails = mails;
        this.json = json;
    }

    @Transactional
    public void attached(AccountPrincipal actor, AccountId owner, UsagePoint point, Locale language) {
        audit.record(
                actor.id(), AuditAction.POINT_ATTACHED, owner, point.number().masked());
        String about = json.writeValueAsString(
                new AttachmentLetter.About(owner.toString(), point.number().masked(), language.getLanguage()));
        mails.order(new MailOrder(AttachmentLetter.NAME, about, WORTH));
    }
}
