package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.rotation.KeyRotation;
import fr.myelectricaldata.account.rotation.KeyRotations;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces keys through the account room's own service, and says so in the audit trail. */
@Service
class AuditedRescue implements CompromisedAccounts {
    private final AccountReach reach;
    private final AccountService accounts;
    private final KeyRotations rotations;
    private final AuditLog audit;

    AuditedRescue(AccountReach reach, AccountService accounts, KeyRotations rotations, AuditLog audit) {
        this.reach = reach;
        this.accounts = accounts;
        this.rotations = rotations;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void replaceKey(AccountPrincipal actor, AccountId id) {
        reach.of(actor, id);
        // Nobody sees the new secret: its owner makes another one.
        accounts.regenerateSecretAndKey(id);
        audit.record(actor.id(), AuditAction.DATA_KEY_REPLACED, id, "");
    }

    @Override
    public Optional<KeyRotation> rotation(AccountPrincipal actor, AccountId id) {
        return rotations.of(id);
    }
}
