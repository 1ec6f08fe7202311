package fr.myelectricaldata.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTest {
    private final SecuritySettings usual =
            Binder.get(new MockEnvironment()).bindOrCreate("med.security", SecuritySettings.class);
    private final PasswordEncoder encoder = new PasswordHashing().passwordEncoder(usual);

    @Test
    void aPasswordIsHashedByBcryptAtTheCostThatTheDocumentsName() {
        assertThat(encoder.encode("Un-mot-de-passe-1")).startsWith("{hmac-sha384+bcrypt}$2a$11$");
    }

    /** bcrypt alone would take the two for one. */
    @Test
    void whatFollowsTheSeventySecondByteCounts() {
        String long1 = "a".repeat(80);
        assertThat(encoder.matches(long1, encoder.encode(long1))).isTrue();
        assertThat(encoder.matches("a".repeat(79) + "b", encoder.encode(long1))).isFalse();
    }

    @Test
    void composedAndDecomposedAccentsAreTheSamePassword() {
        assertThat(encoder.matches("cafe\u0301-au-lait", encoder.encode("caf\u00e9-au-lait")))
                .isTrue();
    }
}
