package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Component;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.quota.QuotaHistory;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Clock;

/** What an account has used: today, of what it may, and over the last months. */
@org.springframework.stereotype.Component
class UsageCards {
    private final QuotaService quotas;
    private final QuotaHistory history;
    private final Clock clock;

    UsageCards(QuotaService quotas, QuotaHistory history, Clock clock) {
        this.quotas = quotas;
        this.history = history;
        this.clock = clock;
    }

    Component today(Account account) {
        return new QuotaCard(quotas.usage(account.id()), account.rights().limited(), clock);
    }

    Component history(Account account) {
        return new UsageCard(Paris.today(clock), days -> history.of(account.id(), days));
    }
}
