package fr.myelectricaldata.mail;

import java.util.Optional;

/**
 * Writes the mails of one sort when they are sent, and again when sending has to be tried again: links in them can thus be
 * made at the last moment, and are kept nowhere.
 */
public interface MailWriter {
    /** Names the sort in {@link MailOrder}. */
    String name();

    /** Empty when there is nothing to say any more, or never was. */
    Optional<Mail> write(String about);
}
