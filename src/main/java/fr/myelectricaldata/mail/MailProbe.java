package fr.myelectricaldata.mail;

import fr.myelectricaldata.common.ConnectionProbe;
import fr.myelectricaldata.common.EmailAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends a letter to whoever asks, at once and past the queue, so that the answer of the mail server is known. */
@Component
class MailProbe implements ConnectionProbe {
    private final MailCarrier carrier;
    private final Letterhead letterhead;
    private final MailTexts texts;

    MailProbe(MailCarrier carrier, Letterhead letterhead, MailTexts texts) {
        this.carrier = carrier;
        this.letterhead = letterhead;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Outcome probe(EmailAddress asker) {
        Locale language = Locale.FRENCH;
        Letter letter = Letter.titled(language, texts.text(language, "connections.letter.title"))
                .words(texts.text(language, "connections.letter.text"));
        try {
            carrier.carry(letterhead.write(asker, letter), UUID.randomUUID().toString());
            return Outcome.of(carrier.way() == MailHealth.Way.FOLDER ? Verdict.STAYS_HERE : Verdict.OK);
        } catch (MailFailure failure) {
            // A lasting refusal is about what we sent or who we are; anything else is the server's or the network's.
            return new Outcome(failure.lasting() ? Verdict.CREDENTIALS : Verdict.UNAVAILABLE, 0, failure.what());
        }
    }
}
