package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.quota.QuotaUsage;

/**
 * One account as the operator's grid shows it: nothing of what was measured.
 *
 * @param points that it holds or held
 * @param usage of today
 */
public record AccountRow(Account account, int points, QuotaUsage usage) {
    public AccountId id() {
        return account.id();
    }

    public String email() {
        return account.email().value();
    }

    /** The shared demonstration, which nobody administers. */
    public boolean demo() {
        return account.rights().readsOnly();
    }

    public boolean active() {
        return account.active();
    }

    public boolean verified() {
        return account.emailVerified();
    }
}
