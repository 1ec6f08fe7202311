package fr.myelectricaldata.notification.operator;

import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.mail.Letter;
import fr.myelectricaldata.mail.Letterhead;
import fr.myelectricaldata.mail.Mail;
import fr.myelectricaldata.mail.MailOrder;
import fr.myelectricaldata.mail.MailWriter;
import fr.myelectricaldata.mail.Mails;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Mails to the operators; delivered is what the outbox has taken, which tries again by itself. */
@Component
class MailChannel implements AlertChannel, MailWriter {
    static final String NAME = "operator-alert";
    private static final Duration WORTH = Duration.ofDays(1);

    private final OperatorSettings settings;
    private final AlertTexts texts;
    private final Letterhead letterhead;
    private final ObjectProvider<Mails> mails;
    private final JsonMapper json;

    MailChannel(
            OperatorSettings settings,
            AlertTexts texts,
            Letterhead letterhead,
            ObjectProvider<Mails> mails,
            JsonMapper json) {
        this.settings = settings;
        this.texts = texts;
        this.letterhead = letterhead;
        this.mails = mails;
        this.json = json;
    }

    /** What is kept until the mail is sent. */
    record Order(String to, AlertKind kind, String title, List<String> lines) {}

    @Override
    public ChannelName channel() {
        return ChannelName.MAIL;
    }

    @Override
    public boolean ready() {
        return !settings.mail().recipients().isEmpty();
    }

    @Override
    public String target() {
        return String.join(", ", settings.mail().recipients());
    }

    @Override
    public void send(Delivery delivery) {
        for (String to : settings.mail().recipients()) {
            Order order = new Order(to, delivery.kind(), texts.title(delivery), texts.lines(delivery));
            mails.getObject().order(new MailOrder(NAME, json.writeValueAsString(order), WORTH));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Mail> write(String about) {
        Order order = json.readValue(about, Order.class);
        Letter letter = Letter.titled(texts.language(), order.title());
        for (String line : order.lines()) {
            letter = letter.words(line);
        }
        Letter whole = letter.button(texts.text("alert.open"), letterhead.page(AlertTexts.page(order.kind())));
        return Optional.of(letterhead.write(new EmailAddress(order.to()), whole));
    }
}
