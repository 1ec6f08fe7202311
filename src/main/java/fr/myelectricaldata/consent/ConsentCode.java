package fr.myelectricaldata.consent;

import fr.myelectricaldata.common.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a consent ended, in one word for addresses ({@code ?consent_error=…}) and for the key of its text. */
public enum ConsentCode {
    GRANTED,
    RENEWED,
    REFUSED,
    /** Unknown, stale, foreign or used: one word for all. */
    INVALID,
    NOT_YET_LISTED,
    AWAITING_OPERATOR,
    HELD_BY_ANOTHER,
    /** Enedis failed; it is asked again by itself. */
    ENEDIS_FAILED,
    TOO_MANY_ATTEMPTS,
    /** The demonstration account changes nothing. */
    READ_ONLY,
    FAILED;

    /** As in {@code held_by_another}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The translation that explains it; {@code granted} and {@code renewed} take the number of points as {0}. */
    public String key() {
        return "consent.outcome." + word();
    }

    /** The code of an address, empty for anything that this application never wrote there. */
    public static Optional<ConsentCode> parse(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }

    public static ConsentCode of(ConsentOutcome outcome) {
        return switch (outcome) {
            case ConsentOutcome.Granted granted ->
                granted.renewed() == granted.attached().size() ? RENEWED : GRANTED;
            case ConsentOutcome.Refused refused -> REFUSED;
            case ConsentOutcome.AwaitingOperator awaiting -> AWAITING_OPERATOR;
            case ConsentOutcome.NotYetListed waiting -> NOT_YET_LISTED;
            case ConsentOutcome.Invalid invalid -> INVALID;
            case ConsentOutcome.HeldByAnother held -> HELD_BY_ANOTHER;
        };
    }

    public static ConsentCode of(DomainException failure) {
        return switch (failure.kind()) {
            case UPSTREAM, UNAVAILABLE -> ENEDIS_FAILED;
            case TOO_MANY_REQUESTS -> TOO_MANY_ATTEMPTS;
            case FORBIDDEN -> READ_ONLY;
            default -> FAILED;
        };
    }
}
