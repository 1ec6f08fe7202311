package fr.myelectricaldata.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * bcrypt over a fixed-length digest of the password. bcrypt because it is in Spring Security already (Argon2id would bring
 * 8 MB of BouncyCastle), needs 4 KB and not tens of megabytes per sign-in, and resists graphics cards better than PBKDF2;
 * cost 11 takes about a tenth of a second, so that a burst of sign-ins does not starve a machine of two cores. The digest
 * because bcrypt ignores whatever follows the 72nd byte: 48 bytes in base64 are 64 characters, never cut. It is keyed with
 * a label, so that plain digests leaked elsewhere cannot be tried here.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {
    private static final String CURRENT = "hmac-sha384+bcrypt";

    /** The prefix of stored hashes names the method, so that a better one can follow. */
    @Bean
    PasswordEncoder passwordEncoder(SecuritySettings settings) {
        PasswordEncoder slow = new BCryptPasswordEncoder(settings.passwordCost());
        return new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new Digested(slow)));
    }

    private record Digested(PasswordEncoder slow) implements PasswordEncoder {
        private static final byte[] LABEL = "myelectricaldata password".getBytes(StandardCharsets.US_ASCII);

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return password == null ? null : slow.encode(digest(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return password != null && slow.matches(digest(password), hash);
        }

        /** Composed and decomposed accents are the same password. */
        private static String digest(CharSequence password) {
            try {
                Mac mac = Mac.getInstance("HmacSHA384");
                mac.init(new SecretKeySpec(LABEL, "HmacSHA384"));
                String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
                return Base64.getEncoder().encodeToString(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
