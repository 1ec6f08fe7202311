package fr.myelectricaldata.account.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import fr.myelectricaldata.account.DataKey;
import java.security.GeneralSecurityException;
import java.util.List;

/** Makes one Tink keyset of an account's keys: the newest closes, each opens. */
final class KeyGenerations {
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private KeyGenerations() {}

    /** @param newestFirst 32 bytes each; at least one */
    static DataKey of(int generation, List<byte[]> newestFirst) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
            for (byte[] key : newestFirst) {
                KeysetHandle.Builder.Entry entry =
                        KeysetHandle.importKey(aesGcm(key)).withRandomId();
                keyset.addEntry(key == newestFirst.getFirst() ? entry.makePrimary() : entry);
            }
            return DataKey.of(generation, keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without a prefix: a ciphertext is a nonce, the text and a tag, as it was before there were generations. */
    @AccessesPartialKey
    private static AesGcmKey aesGcm(byte[] key) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(NONCE)
                .setTagSizeBytes(TAG)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
    }
}
