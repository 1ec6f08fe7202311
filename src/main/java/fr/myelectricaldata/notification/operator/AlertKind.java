package fr.myelectricaldata.notification.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an operator is told of; its words are {@code alert.NAME}. A further kind is a constant here and a method of {@link
 * AlertSources}. Names are stored: never rename one.
 */
public enum AlertKind {
    SIGN_UP("sign-ups"),
    /** A background job fails again and again. */
    JOB("jobs"),
    /** A mail was given up. */
    MAIL("mails"),
    /** More errors in the log than usual. */
    ERRORS("errors"),
    /** Enedis's budget of calls is nearly used up, or Enedis closed it. */
    BUDGET("budget"),
    /** Somebody guesses, or an operator has to decide. */
    CONSENT("consents"),
    /** Sent by hand, to see whether it arrives. */
    TEST("");

    private final String word;

    AlertKind(String word) {
        this.word = word;
    }

    /** Its name in settings and in what the webhook sends; empty for what no setting switches. */
    public String word() {
        return word;
    }

    static Optional<AlertKind> of(String word) {
        return switchable().stream()
                .filter(kind -> kind.word.equals(word.strip()))
                .findFirst();
    }

    public static List<AlertKind> switchable() {
        return Arrays.stream(values()).filter(kind -> !kind.word.isEmpty()).toList();
    }
}
