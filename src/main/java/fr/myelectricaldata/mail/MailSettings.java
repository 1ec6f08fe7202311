package fr.myelectricaldata.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave: by SMTP when a host is named, by Mailgun when there is a key, else into a folder.
 *
 * @param site where the pages are, for the foot of every mail
 * @param folder of the mails that do not leave; at most {@code kept} of them, for {@code keptFor}
 * @param firstPause before a failed delivery is tried again; doubles each time, up to {@code longestPause}
 * @param patience of one attempt to connect, and of one answer
 */
@ConfigurationProperties("med.mail")
record MailSettings(
        URI site,
        Path folder,
        @DefaultValue("200") int kept,
        @DefaultValue("30d") Period keptFor,
        Smtp smtp,
        Mailgun mailgun,
        @DefaultValue("20s") Duration firstPause,
        @DefaultValue("2h") Duration longestPause,
        @DefaultValue("10s") Duration patience) {

    /** @param security {@code starttls}, {@code tls} or {@code none} */
    record Smtp(String host, int port, String security, String username, String password, String from) {
        @Override
        public String toString() {
            return host;
        }
    }

    record Mailgun(String apiKey, String domain, String fromEmail, URI apiBaseUrl) {
        String sender() {
            return fromEmail.isBlank() ? "noreply@" + domain : fromEmail;
        }

        @Override
        public String toString() {
            return domain;
        }
    }

    MailHealth.Way way() {
        if (!smtp.host().isBlank()) {
            return MailHealth.Way.SMTP;
        }
        return mailgun.apiKey().isBlank() ? MailHealth.Way.FOLDER : MailHealth.Way.MAILGUN;
    }

    /** How long to wait after so many failures. */
    Duration pauseAfter(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 16));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    @Override
    public String toString() {
        return way().name();
    }
}
