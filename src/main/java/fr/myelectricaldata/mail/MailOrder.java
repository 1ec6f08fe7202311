package fr.myelectricaldata.mail;

import java.time.Duration;

/**
 * A mail that somebody will write when it is sent.
 *
 * @param writer the {@link MailWriter#name()}
 * @param about what that writer needs to know
 * @param worth how long it makes sense to try
 */
public record MailOrder(String writer, String about, Duration worth) {
    @Override
    public String toString() {
        return "a mail by " + writer;
    }
}
