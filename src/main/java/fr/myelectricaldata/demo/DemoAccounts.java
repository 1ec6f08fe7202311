package fr.myelectricaldata.demo;

import fr.myelectricaldata.account.AccountId;

/** What the demonstration needs of the accounts. */
public interface DemoAccounts {
    /**
     * The one shared demonstration account, made when it does not exist yet; called at each start, by several processes at
     * once.
     */
    AccountId ensure();
}
