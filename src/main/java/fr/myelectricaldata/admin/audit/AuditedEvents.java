package fr.myelectricaldata.admin.audit;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.DataKeyReplaced;
import fr.myelectricaldata.account.FirstAdministrator;
import fr.myelectricaldata.account.role.RoleEvent;
import fr.myelectricaldata.account.support.SupportAgreement;
import fr.myelectricaldata.consent.ConsentDecided;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Writes what lower rooms tell of their operators, inside the transaction in which it happens. */
@Component
class AuditedEvents {
    private final AuditLog audit;
    private final SecurityContextHolderStrategy contexts;

    AuditedEvents(AuditLog audit, ObjectProvider<SecurityContextHolderStrategy> contexts) {
        this.audit = audit;
        this.contexts = contexts.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    @EventListener
    void changed(RoleEvent event) {
        var actor = event.actor().id();
        switch (event) {
            case RoleEvent.Created made ->
                audit.record(actor, AuditAction.ROLE_CREATED, null, made.role().name());
            case RoleEvent.Edited edited ->
                audit.record(
                        actor, AuditAction.ROLE_CHANGED, null, edited.after().name());
            case RoleEvent.Deleted deleted ->
                audit.record(
                        actor, AuditAction.ROLE_DELETED, null, deleted.role().name());
            case RoleEvent.Given given ->
                audit.record(
                        actor,
                        AuditAction.ROLE_GIVEN,
                        given.account(),
                        given.before().role() + " > " + given.role().name());
        }
    }

    @EventListener
    void decided(ConsentDecided event) {
        audit.record(
                event.operator().id(),
                AuditAction.CONSENT_DECIDED,
                event.account(),
                event.word() + " " + event.point().masked());
    }

    @EventListener
    void setUp(FirstAdministrator event) {
        audit.record(event.account(), AuditAction.ADMINISTRATOR_SET_UP, event.account(), "");
    }

    @EventListener
    void agreed(SupportAgreement event) {
        AuditAction action = event.open() ? AuditAction.SUPPORT_ALLOWED : AuditAction.SUPPORT_ENDED;
        audit.record(event.owner(), action, event.owner(), "");
    }

    /** By its owner; what an operator did is written where it is done. */
    @EventListener
    void replaced(DataKeyReplaced event) {
        Authentication present = contexts.getContext().getAuthentication();
        if (present != null
                && present.getPrincipal() instanceof AccountPrincipal person
                && person.id().equals(event.account())) {
            audit.record(event.account(), AuditAction.DATA_KEY_REPLACED, event.account(), "");
        }
    }
}
