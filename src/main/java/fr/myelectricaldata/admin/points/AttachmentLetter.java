package fr.myelectricaldata.admin.points;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.preferences.PreferenceService;
import fr.myelectricaldata.mail.Letter;
import fr.myelectricaldata.mail.Letterhead;
import fr.myelectricaldata.mail.Mail;
import fr.myelectricaldata.mail.MailTexts;
import fr.myelectricaldata.mail.MailWriter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells owners that a point was attached to their account, and what to do if it is not theirs. */
@Component
class AttachmentLetter implements MailWriter {
    static final String NAME = "point-attached";

    private final AccountService accounts;
    private final PreferenceService preferences;
    private final MailTexts texts;
    private final Letterhead letterhead;
    private final JsonMapper json;

    AttachmentLetter(
            AccountService accounts,
            PreferenceService preferences,
            MailTexts texts,
            Letterhead letterhead,
            JsonMapper json) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.texts = texts;
        this.letterhead = letterhead;
        this.json = json;
    }

    /**
     * @param point the last digits of its number
     * @param language for an owner who has chosen none
     */
    record About(String account, String point, String language) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Mail> write(String about) {
        About news = json.readValue(about, About.class);
        return accounts.find(AccountId.of(news.account())).map(account -> mail(account, news));
    }

    private Mail mail(Account account, About news) {
        String chosen = preferences.of(account.id()).language();
        Locale language = MailTexts.language(chosen == null ? news.language() : chosen);
        String key = "mail.POINT_ATTACHED.";
        Letter letter = Letter.titled(language, texts.text(language, key + "title"))
                .words(texts.text(language, key + "text", news.point()))
                .words(texts.text(language, key + "remedy"))
                .button(texts.text(language, key + "button"), letterhead.page("/meters"));
        return letterhead.write(account.email(), letter);
    }
}
