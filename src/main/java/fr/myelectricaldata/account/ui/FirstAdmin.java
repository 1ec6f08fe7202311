package fr.myelectricaldata.account.ui;

import fr.myelectricaldata.account.AccountId;

/** What the set-up page needs of the account room: the link printed at the first start makes one account the operator. */
interface FirstAdmin {
    /** Does the link still make an administrator? */
    boolean counts(String token);

    /** @throws fr.myelectricaldata.common.DomainException when the link is wrong, stale or used */
    void claim(AccountId account, String token);
}
