package fr.myelectricaldata.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code to keep on paper: 80 random bits in four groups of four letters and digits. So many bits need no slow hash.
 *
 * @param letters without dashes
 */
record RecoveryCode(String letters) {
    private static final int BYTES = 10;
    private static final int LENGTH = 16;
    private static final int LONGEST_TYPED = 40;

    static RecoveryCode random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecoveryCode(Base32.encode(bytes).toLowerCase(Locale.ROOT));
    }

    /** What somebody typed, with or without dashes and in whatever case; empty when it cannot be one. */
    static Optional<RecoveryCode> typed(@Nullable String text) {
        if (text == null || text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return letters.matches("[a-z2-7]{" + LENGTH + "}") ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
    }

    String text() {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "a recovery code";
    }
}
