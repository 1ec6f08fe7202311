package fr.myelectricaldata.account.life;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.preferences.PreferenceService;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.mail.Letter;
import fr.myelectricaldata.mail.Letterhead;
import fr.myelectricaldata.mail.Mail;
import fr.myelectricaldata.mail.MailTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What writing to the owner of an account takes: its language, the words, the layout. */
@Component
class AccountPaper {
    private final PreferenceService preferences;
    private final MailTexts texts;
    private final Letterhead letterhead;

    AccountPaper(PreferenceService preferences, MailTexts texts, Letterhead letterhead) {
        this.preferences = preferences;
        this.texts = texts;
        this.letterhead = letterhead;
    }

    /** @param otherwise the language for whoever has chosen none */
    Locale language(AccountId account, @Nullable String otherwise) {
        String chosen = preferences.of(account).language();
        return MailTexts.language(chosen == null ? otherwise : chosen);
    }

    String text(Locale language, String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    String page(String path) {
        return letterhead.page(path);
    }

    Mail write(EmailAddress to, Letter letter) {
        return letterhead.write(to, letter);
    }
}
