package fr.myelectricaldata.notification.operator;

import fr.myelectricaldata.account.AccountAdded;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.consent.ConsentAlert;
import fr.myelectricaldata.mail.MailGivenUp;
import fr.myelectricaldata.metering.UpstreamClosed;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what happens in other rooms, once it is true: what was rolled back is told to nobody. */
@Component
class AlertSources {
    private static final Duration CLOSED_EVERY = Duration.ofHours(1);

    private final Alerts alerts;
    private final AlertTexts texts;

    AlertSources(Alerts alerts, AlertTexts texts) {
        this.alerts = alerts;
        this.texts = texts;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void signedUp(AccountAdded added) {
        if (!added.account().rights().readsOnly()) {
            String who = masked(added.account().email());
            Alerts.beside(() -> alerts.raise(AlertKind.SIGN_UP, "alert.SIGN_UP.line", who));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void consent(ConsentAlert alert) {
        Alerts.beside(() -> alerts.raise(AlertKind.CONSENT, "alert.CONSENT." + alert.reason()));
    }

    /** Alerts that cannot be mailed are not told by further alerts. */
    @TransactionalEventListener(fallbackExecution = true)
    void givenUp(MailGivenUp mail) {
        if (!mail.writer().equals(MailChannel.NAME)) {
            Alerts.beside(() -> alerts.raise(AlertKind.MAIL, "alert.MAIL.line", mail.writer(), mail.reason()));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void closed(UpstreamClosed closed) {
        Alerts.beside(() -> alerts.raiseEvery(
                CLOSED_EVERY,
                "closed:" + closed.family(),
                AlertKind.BUDGET,
                "alert.BUDGET.closed",
                closed.family(),
                texts.time(closed.until())));
    }

    /** Enough to recognise somebody whom one knows. */
    static String masked(EmailAddress email) {
        String whole = email.value();
        return whole.charAt(0) + "…" + whole.substring(whole.lastIndexOf('@'));
    }
}
