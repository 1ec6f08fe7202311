package fr.myelectricaldata.account.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import fr.myelectricaldata.account.AccountSettings;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** SECRET_KEY, {@code new,old}: the first key makes everything new, the others still open what they closed. */
@Component
public class ServerKeys {
    private final List<ServerKey> keys;

    ServerKeys(AccountSettings settings) {
        this.keys = settings.secretKeys().stream().map(ServerKey::of).toList();
    }

    /** The id of the key that makes everything new. */
    public String currentId() {
        return keys.getFirst().id();
    }

    /** The ids of all keys, the current one first. */
    public List<String> ids() {
        return keys.stream().map(ServerKey::id).toList();
    }

    /** The subkeys of one label, the current one first. */
    public List<Subkey> subkeys(String label) {
        return keys.stream().map(key -> new Subkey(key.id(), key.subkey(label))).toList();
    }

    /** Opens and closes wraps under the named key; empty for a key that is not configured (any more). */
    Optional<Aead> wrapping(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst().map(key -> aead(key.subkey("wrap")));
    }

    /** Where a client secret with this hash stands under each key, the current one first. */
    public List<String> indexesOf(String secretHash) {
        return subkeys("index").stream()
                .map(key -> mac(key.bytes(), secretHash))
                .toList();
    }

    /** Where a client secret with this hash is filed. */
    public String indexOf(String secretHash) {
        return indexesOf(secretHash).getFirst();
    }

    static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String mac(byte[] key, String secretHash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(secretHash)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param keyId of the server key it is drawn from
     * @param bytes 32 of them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never printed
    public record Subkey(String keyId, byte[] bytes) {
        @Override
        public String toString() {
            return keyId;
        }
    }
}
