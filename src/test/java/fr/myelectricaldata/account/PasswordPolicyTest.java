package fr.myelectricaldata.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.PasswordPolicy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {
    @Test
    void everyBrokenRuleIsNamed() {
        assertThat(PasswordPolicy.brokenBy(""))
                .containsExactly(Rule.LENGTH, Rule.UPPER_CASE, Rule.LOWER_CASE, Rule.DIGIT);
        assertThat(PasswordPolicy.brokenBy("abcdefgh")).containsExactly(Rule.UPPER_CASE, Rule.DIGIT);
        assertThat(PasswordPolicy.brokenBy("Abcdefg1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Abcdefg1, true",
        "Éàcdefg1, true",
        "Abcdef1, false",
        "abcdefg1, false",
        "ABCDEFG1, false",
        "Abcdefgh, false"
    })
    void holdsAllRulesTogether(String password, boolean good) {
        assertThat(PasswordPolicy.brokenBy(password).isEmpty()).isEqualTo(good);
    }

    @Test
    void isLongEnoughAndNotEndless() {
        assertThat(PasswordPolicy.brokenBy("A".repeat(128))).doesNotContain(Rule.LENGTH);
        assertThat(PasswordPolicy.brokenBy("A".repeat(129))).contains(Rule.LENGTH);
    }

    @Test
    void lengthCountsCharactersNotBytes() {
        assertThat(PasswordPolicy.brokenBy("Aa1" + "🔑".repeat(125))).isEmpty();
        assertThat(PasswordPolicy.brokenBy("Aa1" + "🔑".repeat(126))).containsExactly(Rule.LENGTH);
    }

    @Test
    void aWeakPasswordCannotBeMadeAndIsNeverPrinted() {
        assertThatThrownBy(() -> new NewPassword("weakling")).hasMessageNotContaining("weakling");
        assertThat(new NewPassword("Abcdefg1")).hasToString("a password");
    }
}
