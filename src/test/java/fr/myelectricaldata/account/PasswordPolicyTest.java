package fr.myelectricaldata.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.PasswordPolicy.Rule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    @Test
    void everyBrokenRuleIsNamed() {
        assertThat(PasswordPolicy.brokenBy("")).containsExactly(Rule.values());
        assertThat(PasswordPolicy.brokenBy("chou-fleur-volage")).containsExactly(Rule.UPPER_CASE, Rule.DIGIT);
        assertThat(PasswordPolicy.brokenBy("Chou-fleur-volage-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Tr0uvezLe, true",
        "Éàvq7zkW, true",
        "Bvq7zkW, false",
        "tr0uvezle, false",
        "TR0UVEZLE, false",
        "Trouvezle, false"
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
        assertThat(PasswordPolicy.brokenBy("Aa1" + keys(125))).isEmpty();
        assertThat(PasswordPolicy.brokenBy("Aa1" + keys(126))).containsExactly(Rule.LENGTH);
    }

    /** Pictures that do not repeat, or the password would be easy. */
    private static String keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Character.toString(0x1F400 + number * 7 % 127))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1", "Passw0rd", "P@ssword1", "Azerty123", "Azertyuiop1", "Qwerty123", "Motdepasse1",
                        "Bonjour1",
                "Soleil123", "Linky2026", "Enedis123", "MyElectricalData1", "Aaaaaaa1", "Abcdefg1", "Abcd1234",
                        "Welcome1",
                "Football1", "Nicolas1", "Iloveyou1", "Admin123", "Compteur1", "Abc123Abc123Abc123", "12345678Aa"
            })
    void whatEverybodyTriesFirstIsNoPassword(String password) {
        assertThat(PasswordPolicy.brokenBy(password)).containsExactly(Rule.HARD_TO_GUESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un-mot-de-passe-1",
                "Chou-fleur-volage-1",
                "j'ai 3 Chats gris",
                "Kx7$mQ2w",
                "Ma voisine chante à 6h",
                "Été-Pluvieux-1987"
            })
    void aSentenceOrChanceIs(String password) {
        assertThat(PasswordPolicy.brokenBy(password)).isEmpty();
    }

    @Test
    void aWeakPasswordCannotBeMadeAndIsNeverPrinted() {
        assertThatThrownBy(() -> new NewPassword("weakling")).hasMessageNotContaining("weakling");
        assertThat(new NewPassword("Tr0uvezLe")).hasToString("a password");
    }
}
