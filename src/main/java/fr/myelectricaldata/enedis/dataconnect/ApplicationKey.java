package fr.myelectricaldata.enedis.dataconnect;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The key that guards what belongs to the application rather than to an account. */
interface ApplicationKey {
    Aead aead();

    /** A subkey of a SECRET_KEY by HKDF, under the label {@code enedis-token}. */
    static ApplicationKey from(String secretKey) {
        try {
            byte[] key = Hkdf.computeHkdf(
                    "HMACSHA256",
                    secretKey.getBytes(StandardCharsets.UTF_8),
                    new byte[0],
                    "enedis-token".getBytes(StandardCharsets.US_ASCII),
                    32);
            Aead aead = new AesGcmJce(key);
            return () -> aead;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
