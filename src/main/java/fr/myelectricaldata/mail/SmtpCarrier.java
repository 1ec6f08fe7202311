package fr.myelectricaldata.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to an SMTP server; certificates are checked, and what should be encrypted never goes in clear. */
final class SmtpCarrier implements MailCarrier {
    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final Clock clock;

    SmtpCarrier(MailSettings settings, Clock clock) {
        MailSettings.Smtp smtp = settings.smtp();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        if (!smtp.username().isBlank()) {
            sender.setUsername(smtp.username());
            sender.setPassword(smtp.password());
        }
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!smtp.username().isBlank()));
        properties.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(smtp.security().equals("starttls")));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(smtp.security().equals("starttls")));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(smtp.security().equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        String patience = String.valueOf(settings.patience().toMillis());
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, patience);
        }
        this.from = smtp.from();
        this.clock = clock;
    }

    @Override
    public void carry(Mail mail, String id) throws MailFailure {
        try {
            sender.send(Envelope.of(mail, from, id, sender.getSession(), clock.instant()));
        } catch (MailAuthenticationException | AuthenticationFailedException wrongPassword) {
            throw MailFailure.forNow("SMTP sign-in");
        } catch (MailSendException refused) {
            throw failure(
                    refused.getMessageExceptions().length > 0 ? refused.getMessageExceptions()[0] : refused.getCause());
        } catch (MailException | MessagingException other) {
            throw MailFailure.forNow(other.getClass().getSimpleName());
        }
    }

    /** What the server says of a recipient or of the mail itself counts; anything else may be better tomorrow. */
    private static MailFailure failure(@Nullable Throwable reported) {
        String name =
                reported == null ? "MailSendException" : reported.getClass().getSimpleName();
        Throwable one = reported;
        for (int depth = 0; one != null && depth < 10; depth++) {
            int code = switch (one) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException sending -> sending.getReturnCode();
                default -> 0;
            };
            if (code > 0) {
                return code >= PERMANENT ? MailFailure.forGood("SMTP " + code) : MailFailure.forNow("SMTP " + code);
            }
            one = one instanceof MessagingException chain && chain.getNextException() != null
                    ? chain.getNextException()
                    : one.getCause();
        }
        return MailFailure.forNow(name);
    }

    @Override
    public MailHealth.Way way() {
        return MailHealth.Way.SMTP;
    }
}
