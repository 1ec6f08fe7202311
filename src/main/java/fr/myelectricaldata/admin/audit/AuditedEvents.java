package fr.myelectricaldata.admin.audit;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.DataKeyReplaced;
import fr.myelectricaldata.account.FirstAdministrator;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.role.RoleEvent;
import fr.myelectricaldata.account.support.SupportAgreement;
import fr.myelectricaldata.consent.ConsentDecided;
import java.util.Optional;
import java.util.Set;
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
                audit.record(actor, AuditAction.ROLE_CREATED, null, changes(made.role(), Set.of()));
            case RoleEvent.Edited edited ->
                audit.record(
                        actor,
                        AuditAction.ROLE_CHANGED,
                        null,
                        changes(edited.after(), edited.before().permissions()));
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

    /** The role's name, then each permission with + or -; nothing of those that stay. */
    private static String changes(Role role, Set<Permission> before) {
        StringBuilder text = new StringBuilder(role.name());
        for (Permission permission : Permission.values()) {
            boolean now = role.permissions().contains(permission);
            if (now != before.contains(permission)) {
                text.append(now ? " +" : " -").append(permission.word());
            }
        }
        return text.toString();
    }

    /** What an account is proved by; a role may ask for more than a password (ADR 0024), so operators must see when it changed. */
    @EventListener
    void changed(SecurityChange change) {
        waysIn(change.kind()).ifPresent(action -> audit.record(change.account(), action, change.account(), ""));
    }

    private static Optional<AuditAction> waysIn(SecurityChange.Kind kind) {
        return switch (kind) {
            case SECOND_FACTOR_ON -> Optional.of(AuditAction.SECOND_FACTOR_ON);
            case SECOND_FACTOR_OFF -> Optional.of(AuditAction.SECOND_FACTOR_OFF);
            case PASSKEY_ADDED -> Optional.of(AuditAction.PASSKEY_ADDED);
            case PASSKEY_REMOVED -> Optional.of(AuditAction.PASSKEY_REMOVED);
            case SECOND_FACTOR_REMOVED,
                    RECOVERY_CODES_RENEWED,
                    RECOVERY_CODE_USED,
                    SIGNED_IN_ELSEWHERE,
                    SIGNED_OUT_EVERYWHERE -> Optional.empty();
        };
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
