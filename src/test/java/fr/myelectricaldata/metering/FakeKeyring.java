package fr.myelectricaldata.metering;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.account.DataKey;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A real AES-GCM key for each account. */
public final class FakeKeyring implements AccountKeyring {
    private final Map<AccountId, DataKey> keys = new ConcurrentHashMap<>();

    @Override
    public DataKey aeadOf(AccountId account) {
        return keys.computeIfAbsent(account, any -> DataKey.of(1, newKey()));
    }

    private static Aead newKey() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
