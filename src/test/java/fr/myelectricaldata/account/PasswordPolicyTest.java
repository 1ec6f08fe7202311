package fr.myelectricaldata.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.PasswordPolicy.Rule;
import org.junit.jupiter.api.Test;

class PasswordPolicyTest {
    @Test
    void everyBrokenRuleIsNamed() {
        assertThat(PasswordPolicy.brokenBy(""))
                .containsExactly(Rule.LENGTH, Rule.UPPER_CASE, Rule.LOWER_CASE, Rule.DIGIT);
        assertThat(PasswordPolicy.brokenBy("abcdefgh")).containsExactly(Rule.UPPER_CASE, Rule.DIGIT);
        assertThat(PasswordPolicy.brokenBy("Abcdefg1")).isEmpty();
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
