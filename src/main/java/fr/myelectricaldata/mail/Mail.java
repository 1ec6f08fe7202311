package fr.myelectricaldata.mail;

import fr.myelectricaldata.common.EmailAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, ready to go. Whatever a stranger typed cannot become a header: an address has no room for it, and
 * a subject is one line.
 *
 * @param text the same as {@code html}, for readers that show no HTML
 * @param unsubscribe takes a POST that ends mails of this sort at once (RFC 8058); null for mails that nobody can decline
 */
public record Mail(
        EmailAddress to,
        String subject,
        String text,
        String html,
        @Nullable URI unsubscribe) {
    public Mail {
        subject = subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    public Mail(EmailAddress to, String subject, String text, String html) {
        this(to, subject, text, html, null);
    }

    public Mail withUnsubscribe(URI oneClick) {
        return new Mail(to, subject, text, html, oneClick);
    }

    /** Mails hold links: they are never printed. */
    @Override
    public String toString() {
        return "a mail";
    }
}
