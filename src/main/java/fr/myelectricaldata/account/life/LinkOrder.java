package fr.myelectricaldata.account.life;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail with a link, before anybody looked whether there is somebody to write to.
 *
 * @param account whom it concerns; null when only the address is known
 * @param email of the account, or the wanted one
 * @param language for whoever has chosen none
 */
record LinkOrder(
        LinkKind kind, @Nullable String account, @Nullable String email, String language) {
    static LinkOrder by(LinkKind kind, EmailAddress email, Locale language) {
        return new LinkOrder(kind, null, email.value(), language.getLanguage());
    }

    static LinkOrder to(LinkKind kind, AccountId account, EmailAddress email, Locale language) {
        return new LinkOrder(kind, account.toString(), email.value(), language.getLanguage());
    }

    static LinkOrder of(LinkKind kind, AccountId account, Locale language) {
        return new LinkOrder(kind, account.toString(), null, language.getLanguage());
    }

    LinkOrder as(LinkKind other) {
        return new LinkOrder(other, account, email, language);
    }
}
