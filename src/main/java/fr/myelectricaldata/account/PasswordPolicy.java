package fr.myelectricaldata.account;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** What every password needs, whether set at sign-up, changed in a page or by the API. */
public final class PasswordPolicy {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    private PasswordPolicy() {}

    /** The rules that {@code password} breaks, in the order to show them; empty when it may be used. */
    public static Set<Rule> brokenBy(String password) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        for (Rule rule : Rule.values()) {
            if (!rule.keeps(password)) {
                broken.add(rule);
            }
        }
        return broken;
    }

    /** Half of a surrogate pair is no character: every encoder would make one and the same question mark of it. */
    static boolean readable(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    /** Characters are Unicode code points. */
    public enum Rule {
        LENGTH {
            @Override
            boolean keeps(String password) {
                int length = password.codePointCount(0, password.length());
                return length >= MIN_LENGTH && length <= MAX_LENGTH;
            }
        },
        UPPER_CASE {
            @Override
            boolean keeps(String password) {
                return any(password, Character::isUpperCase);
            }
        },
        LOWER_CASE {
            @Override
            boolean keeps(String password) {
                return any(password, Character::isLowerCase);
            }
        },
        DIGIT {
            @Override
            boolean keeps(String password) {
                return any(password, Character::isDigit);
            }
        },
        HARD_TO_GUESS {
            @Override
            boolean keeps(String password) {
                return !Guessing.easy(password);
            }
        };

        abstract boolean keeps(String password);

        private static boolean any(String password, IntPredicate kind) {
            return password.codePoints().anyMatch(kind);
        }
    }
}
