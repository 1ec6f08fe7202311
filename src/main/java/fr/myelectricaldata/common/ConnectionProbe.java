package fr.myelectricaldata.common;

import java.time.Duration;

/**
 * Tries one of the ways out of this program, once, for an operator who asked for it. Rooms that speak to somebody outside offer
 * one as a bean; its name is the text {@code connections.NAME}.
 */
public interface ConnectionProbe {
    /** Lower-case letters and {@code _}. */
    String name();

    /** Is there anything to try? */
    default boolean configured() {
        return true;
    }

    /** Never throws for what may be expected of the other side. */
    Outcome probe(EmailAddress asker);

    /** The shortest time between two tries; whoever is tried may count them. */
    default Duration pause() {
        return Duration.ofSeconds(10);
    }

    /** Whose it is; each has its words as {@code connections.verdict.NAME}. */
    enum Verdict {
        OK,
        /** Nothing is set, so there is nothing to try. */
        NOT_CONFIGURED,
        /** It works, and stays on this machine. */
        STAYS_HERE,
        /** The other side does not know our credentials: our settings. */
        CREDENTIALS,
        /** It knows us and does not let us in here: our contract with it. */
        NOT_ENTITLED,
        /** Too many calls; later. */
        TOO_MANY,
        /** It does not answer, or with a failure of its own: theirs, or the network between. */
        UNAVAILABLE,
        /** It answered, but not what was expected. */
        UNEXPECTED
    }

    /**
     * @param status of HTTP, 0 where there is none
     * @param detail a code or a class name, without secrets and personal data; empty when there is nothing to add
     */
    record Outcome(Verdict verdict, int status, String detail) {
        public static Outcome of(Verdict verdict) {
            return new Outcome(verdict, 0, "");
        }

        public boolean good() {
            return verdict == Verdict.OK || verdict == Verdict.STAYS_HERE;
        }
    }
}
