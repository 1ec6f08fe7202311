package fr.myelectricaldata.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Its SHA-1 vectors, whose eight digits end in our six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        Instant moment = Instant.ofEpochSecond(seconds);
        assertThat(Totp.code(SECRET, Totp.step(moment))).isEqualTo(code);
        assertThat(Totp.stepOf(SECRET, code, moment)).hasValue(seconds / 30);
    }

    @Test
    void aCodeIsTakenOneStepEarlyOrLateAndNoMore() {
        Instant moment = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.code(SECRET, Totp.step(moment));
        assertThat(Totp.stepOf(SECRET, code, moment.minusSeconds(30))).isPresent();
        assertThat(Totp.stepOf(SECRET, code, moment.plusSeconds(30))).isPresent();
        assertThat(Totp.stepOf(SECRET, code, moment.minusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf(SECRET, code, moment.plusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf(SECRET, "", moment)).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInBase32(String bytes, String text) {
        assertThat(Base32.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void recoveryCodesAreReadHoweverTheyAreTyped() {
        RecoveryCode code = RecoveryCode.random(new SecureRandom());
        assertThat(code.text()).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}");
        assertThat(RecoveryCode.typed(" " + code.text().toUpperCase(Locale.ROOT) + " "))
                .hasValue(code);
        assertThat(RecoveryCode.typed(code.letters())).hasValue(code);
        assertThat(code.hash()).hasSize(64).doesNotContain(code.letters());
        Set<String> many = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            many.add(RecoveryCode.random(new SecureRandom()).letters());
        }
        assertThat(many).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "abcd-efgh-ijkl-mno1", "abcd-efgh-ijkl-mnop-qrst", "é"})
    void whatCannotBeARecoveryCodeIsNone(String typed) {
        assertThat(RecoveryCode.typed(typed)).isEmpty();
    }
}
