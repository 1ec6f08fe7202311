package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;

/** What the support reads of an account, the operator pays: nobody's help uses up the household's day. */
@Service
class OperatorPays implements QuotaService {
    private final DailyQuotas quotas;
    private final SecurityContextHolderStrategy contexts;

    OperatorPays(DailyQuotas quotas, ObjectProvider<SecurityContextHolderStrategy> contexts) {
        this.quotas = quotas;
        this.contexts = contexts.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    private AccountId payer(AccountId account) {
        Authentication present = contexts.getContext().getAuthentication();
        if (present != null
                && present.getPrincipal() instanceof AccountPrincipal reader
                && reader.operator() != null
                && reader.id().equals(account)) {
            return reader.operator();
        }
        return account;
    }

    @Override
    public QuotaReceipt charge(AccountId account, QuotaKind kind) {
        return quotas.charge(payer(account), kind);
    }

    @Override
    public boolean affords(AccountId account, QuotaKind kind) {
        return quotas.affords(payer(account), kind);
    }

    @Override
    public void giveBack(QuotaReceipt receipt) {
        quotas.giveBack(receipt);
    }

    @Override
    public void giveBack(AccountId account, QuotaKind kind, LocalDate day) {
        quotas.giveBack(payer(account), kind, day);
    }

    /** The account's own, whoever looks. */
    @Override
    public QuotaUsage usage(AccountId account) {
        return quotas.usage(account);
    }

    @Override
    public Map<AccountId, QuotaUsage> usages(Set<AccountId> accounts) {
        return quotas.usages(accounts);
    }

    @Override
    public void reset(AccountId account) {
        quotas.reset(account);
    }
}
