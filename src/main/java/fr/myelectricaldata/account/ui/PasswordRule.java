package fr.myelectricaldata.account.ui;

import java.util.Arrays;
import java.util.function.Predicate;

/** The rules that every password meets, told while it is typed; the account room holds the same ones. */
enum PasswordRule {
    LENGTH(password -> password.length() >= 8 && password.length() <= 128),
    UPPER(password -> password.chars().anyMatch(Character::isUpperCase)),
    LOWER(password -> password.chars().anyMatch(Character::isLowerCase)),
    DIGIT(password -> password.chars().anyMatch(Character::isDigit));

    private final Predicate<String> test;

    PasswordRule(Predicate<String> test) {
        this.test = test;
    }

    boolean isMetBy(String password) {
        return test.test(password);
    }

    static boolean allMetBy(String password) {
        return Arrays.stream(values()).allMatch(rule -> rule.isMetBy(password));
    }
}
