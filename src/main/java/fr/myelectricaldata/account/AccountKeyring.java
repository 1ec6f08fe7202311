package fr.myelectricaldata.account;

/** The data key of each account, ready to use. */
public interface AccountKeyring {
    /**
     * The account's key. Callers bind every ciphertext to its place by the associated data, and what is kept for ever also
     * notes the key's generation.
     *
     * @throws AccountNotFoundException when the account, and with it its key, is gone
     */
    DataKey aeadOf(AccountId account);

    /** The same as the database has it at this moment: another process may have replaced the key. */
    default DataKey freshOf(AccountId account) {
        return aeadOf(account);
    }
}
