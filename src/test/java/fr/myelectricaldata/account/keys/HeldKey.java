package fr.myelectricaldata.account.keys;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.account.DataKey;

/** The account's keys as they are at this moment: what a thief, or a process that hears of nothing, holds on to. */
public final class HeldKey {
    private HeldKey() {}

    public static DataKey of(DataKeys keys, AccountId account) {
        return keys.aeadOf(account);
    }

    /** The keyring of another process, which has cached nothing yet. */
    public static AccountKeyring elsewhere(DataKeys keys) {
        return new CachedKeyring(keys);
    }
}
