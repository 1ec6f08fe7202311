package fr.myelectricaldata.account.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One secret from which subkeys are drawn by HKDF-SHA256 (RFC 5869), one per label, so that no key serves two purposes.
 *
 * @param id names the key in wraps and tokens; drawn from it, tells nothing about it
 */
record ServerKey(String id, SecretKeySpec material) {
    static final int SUBKEY_BYTES = 32;
    private static final byte[] SALT = "myelectricaldata".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 8;

    static ServerKey of(String secret) {
        SecretKeySpec material = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HKDF");
        return new ServerKey(HexFormat.of().formatHex(subkey(material, "id"), 0, ID_BYTES), material);
    }

    byte[] subkey(String label) {
        return subkey(material, label);
    }

    static byte[] subkey(SecretKeySpec material, String label) {
        try {
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addSalt(SALT)
                    .addIKM(material)
                    .thenExpand(label.getBytes(StandardCharsets.US_ASCII), SUBKEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
