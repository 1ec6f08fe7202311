package fr.myelectricaldata.account;

import com.google.crypto.tink.Aead;

/** The data key of each account, ready to use. */
public interface AccountKeyring {
    /**
     * The account's AEAD. Callers bind every ciphertext to its place by the associated data.
     *
     * @throws AccountNotFoundException when the account, and with it its key, is gone
     */
    Aead aeadOf(AccountId account);
}
