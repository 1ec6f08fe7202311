package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.life.AccountLife;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Helps through the account room's own services, and says so in the audit trail. */
@Service
class AuditedHelp implements AccountHelp {
    private final AccountReach reach;
    private final AccountLife life;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final AuditLog audit;

    AuditedHelp(AccountReach reach, AccountLife life, SecondFactors factors, SignIns signIns, AuditLog audit) {
        this.reach = reach;
        this.life = life;
        this.factors = factors;
        this.signIns = signIns;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void sendVerification(AccountPrincipal actor, AccountId id, Locale language) {
        Account target = reach.of(actor, id);
        life.resendVerification(target.email(), language);
        audit.record(actor.id(), AuditAction.VERIFICATION_SENT, id, "");
    }

    @Override
    @Transactional
    public void sendPasswordReset(AccountPrincipal actor, AccountId id, Locale language) {
        Account target = reach.of(actor, id);
        life.forgotPassword(target.email(), language);
        audit.record(actor.id(), AuditAction.PASSWORD_RESET_SENT, id, "");
    }

    @Override
    @Transactional
    public Account invite(AccountPrincipal actor, EmailAddress email, Locale language) {
        Account invited = life.invite(email, language);
        audit.record(actor.id(), AuditAction.ACCOUNT_INVITED, invited.id(), "");
        return invited;
    }

    @Override
    @Transactional
    public void removeSecondFactor(AccountPrincipal actor, AccountId id) {
        reach.of(actor, id);
        factors.remove(id);
        audit.record(actor.id(), AuditAction.SECOND_FACTOR_REMOVED, id, "");
    }

    @Override
    @Transactional
    public void endSessions(AccountPrincipal actor, AccountId id) {
        reach.of(actor, id);
        signIns.endAll(id);
        audit.record(actor.id(), AuditAction.SESSIONS_ENDED, id, "");
    }
}
