package fr.myelectricaldata.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {
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
        assertThat(PasswordRule.allMetBy(password)).isEqualTo(good);
    }

    @org.junit.jupiter.api.Test
    void isLongEnoughAndNotEndless() {
        assertThat(PasswordRule.LENGTH.isMetBy("A".repeat(128))).isTrue();
        assertThat(PasswordRule.LENGTH.isMetBy("A".repeat(129))).isFalse();
    }
}
