package fr.myelectricaldata.account.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret half of the API credentials: 64 random bytes, which nobody can guess, so one SHA-256 hides it as well as a
 * slow hash would.
 *
 * @param value 86 URL-safe characters
 */
public record ClientSecret(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{86}");
    private static final int BYTES = 64;

    public ClientSecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the form of a client secret");
        }
    }

    public static ClientSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ClientSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for a text that cannot be a client secret. */
    public static Optional<ClientSecret> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ClientSecret(text)) : Optional.empty();
    }

    /** What is stored: SHA-256, 64 hexadecimal digits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares in constant time. */
    public boolean hashesTo(String stored) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), stored.getBytes(StandardCharsets.US_ASCII));
    }

    /** Opens and closes the owner's wrap of the data key. */
    Aead wrapping() {
        SecretKeySpec material = new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HKDF");
        return ServerKeys.aead(ServerKey.subkey(material, "wrap"));
    }

    @Override
    public String toString() {
        return "a client secret";
    }
}
