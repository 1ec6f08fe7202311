package fr.myelectricaldata.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based codes as RFC 6238 makes them, with what every authenticator app understands: SHA-1, 30 seconds, six digits. A
 * step is the number of such half-minutes since 1970.
 */
final class Totp {
    static final int DIGITS = 6;

    /** Clocks differ, and typing takes a moment. */
    private static final int STEPS_APART = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** The step that {@code code} belongs to, of those near {@code now}; compared in constant time. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        long present = step(now);
        return LongStream.rangeClosed(present - STEPS_APART, present + STEPS_APART)
                .filter(step -> same(code(secret, step), code))
                .max();
    }

    static String code(byte[] secret, long step) {
        try {
            Instant moment = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static long step(Instant moment) {
        return moment.getEpochSecond() / CODES.getTimeStep().toSeconds();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
