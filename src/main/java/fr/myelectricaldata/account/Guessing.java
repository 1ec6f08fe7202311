package fr.myelectricaldata.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/**
 * How soon a password would be guessed, by zxcvbn's lists (30 000 common passwords, names, words, keyboard walks, dates) and the
 * words of this service. OWASP ASVS 5, 6.2.4 and 6.2.11.
 */
final class Guessing {
    /** Guesses; as many as an attacker who may try eighty a quarter of an hour makes in months. */
    private static final double ENOUGH = 1e6;

    /** What zxcvbn looks at: its time grows with the square of the length, and more letters make nothing easier. */
    private static final int LOOKED_AT = 64;

    private static final List<String> OUR_WORDS = List.of(
            "myelectricaldata",
            "electrical",
            "electricite",
            "enedis",
            "linky",
            "compteur",
            "conso",
            "motdepasse",
            "mot",
            "de",
            "passe",
            "bonjour",
            "soleil",
            "azerty",
            "qsdfgh",
            "maison",
            "france");

    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    private Guessing() {}

    static boolean easy(String password) {
        int characters = password.codePointCount(0, password.length());
        int end = password.offsetByCodePoints(0, Math.min(characters, LOOKED_AT));
        return ESTIMATOR.measure(password.substring(0, end), OUR_WORDS).getGuesses() < ENOUGH;
    }
}
