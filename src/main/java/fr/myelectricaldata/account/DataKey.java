package fr.myelectricaldata.account;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** An account's key, ready to use: closes with the newest generation, and opens what any kept generation closed. */
public interface DataKey extends Aead {
    /** Of the key that {@link #encrypt} uses: 1, and one more after every compromise. */
    int generation();

    static DataKey of(int generation, Aead aead) {
        return new DataKey() {
            @Override
            public int generation() {
                return generation;
            }

            @Override
            public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
                return aead.encrypt(plaintext, associatedData);
            }

            @Override
            public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
                return aead.decrypt(ciphertext, associatedData);
            }
        };
    }
}
