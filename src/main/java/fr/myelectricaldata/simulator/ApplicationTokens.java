package fr.myelectricaldata.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The application's bearer tokens: their own expiry, signed with the client secret, so nothing has to be kept. */
@Component
@OnlyAsSimulator
class ApplicationTokens {
    static final Duration LIFETIME = Duration.ofSeconds(12_600);

    private final SimulatorSettings settings;
    private final Clock clock;

    ApplicationTokens(SimulatorSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean credentials(String clientId, String clientSecret) {
        return same(clientId, settings.clientId()) & same(clientSecret, settings.clientSecret());
    }

    String issue() {
        long expiry = clock.instant().plus(LIFETIME).toEpochMilli();
        return "sim." + expiry + "." + signature(expiry);
    }

    boolean valid(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,18}")) {
            return false;
        }
        long expiry = Long.parseLong(parts[1]);
        return same(parts[2], signature(expiry)) && clock.instant().isBefore(Instant.ofEpochMilli(expiry));
    }

    private String signature(long expiry) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(String.valueOf(expiry).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
