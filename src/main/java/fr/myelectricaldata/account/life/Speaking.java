package fr.myelectricaldata.account.life;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of the request under way. */
final class Speaking {
    private Speaking() {}

    /** French when nobody asks: the machine's own language says nothing about the reader. */
    static Locale language() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? Locale.FRENCH : locale;
    }
}
