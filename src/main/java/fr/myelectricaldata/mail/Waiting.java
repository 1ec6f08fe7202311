package fr.myelectricaldata.mail;

import java.time.Instant;

/**
 * What the outbox keeps of a mail, sealed.
 *
 * @param writer who writes it
 * @param until when to give up
 * @param failures so far
 */
record Waiting(String writer, String about, Instant until, int failures) {
    Waiting afterFailure() {
        return new Waiting(writer, about, until, failures + 1);
    }

    @Override
    public String toString() {
        return writer;
    }
}
