package fr.myelectricaldata.mail;

import fr.myelectricaldata.common.EmailAddress;

/**
 * One mail to one person, ready to go. Whatever a stranger typed cannot become a header: an address has no room for it, and
 * a subject is one line.
 *
 * @param text the same as {@code html}, for readers that show no HTML
 */
public record Mail(EmailAddress to, String subject, String text, String html) {
    public Mail {
        subject = subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Mails hold links: they are never printed. */
    @Override
    public String toString() {
        return "a mail";
    }
}
