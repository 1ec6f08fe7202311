package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.life.AccountLife;
import fr.myelectricaldata.account.role.Roles;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Helps through the account room's own services, and says so in the audit trail. */
@Service
class AuditedHelp implements AccountHelp {
    private final AccountReach reach;
    private final AccountLife life;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final Roles roles;
    private final AuditLog audit;

    AuditedHelp(
            AccountReach reach, AccountLife life, SecondFactors factors, SignIns signIns, Roles roles, AuditLog audit) {
        this.reach = reach;
        this.life = life;
        this.factors = factors;
        this.signIns = signIns;
        this.roles = roles;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void sendVerification(AccountPrincipal actor, AccountId id, Locale language) {
        help(actor, id, AuditAction.VERIFICATION_SENT, owner -> life.resendVerification(owner.email(), language));
    }

    @Override
    @Transactional
    public void sendPasswordReset(AccountPrincipal actor, AccountId id, Locale language) {
        help(actor, id, AuditAction.PASSWORD_RESET_SENT, owner -> life.forgotPassword(owner.email(), language));
    }

    @Override
    @Transactional
    public Account invite(AccountPrincipal actor, EmailAddress email, @Nullable String roleId, Locale language) {
        Account invited = life.invite(email, language);
        audit.record(actor.id(), AuditAction.ACCOUNT_INVITED, invited.id(), "");
        if (roleId != null) {
            roles.give(actor, invited.id(), roleId);
        }
        return invited;
    }

    @Override
    @Transactional
    public void removeSecondFactor(AccountPrincipal actor, AccountId id) {
        Account owner = reach.of(actor, id);
        if (factors.remove(owner.id())) {
            audit.record(actor.id(), AuditAction.SECOND_FACTOR_REMOVED, id, "");
        }
    }

    @Override
    @Transactional
    public void endSessions(AccountPrincipal actor, AccountId id) {
        help(actor, id, AuditAction.SESSIONS_ENDED, owner -> signIns.endAll(owner.id()));
    }

    private void help(AccountPrincipal actor, AccountId id, AuditAction action, Consumer<Account> work) {
        work.accept(reach.of(actor, id));
        audit.record(actor.id(), action, id, "");
    }
}
