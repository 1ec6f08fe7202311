package fr.myelectricaldata.gateway;

import fr.myelectricaldata.common.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The texts that machines hand on to people, in the language of {@code Accept-Language}: French unless English is wanted. */
@Component
public class ApiTexts {
    static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final Object[] NONE = {};

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ApiTexts() {
        texts.setBasename("vaadin-i18n.translations");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.FRENCH);
    }

    /** The text of {@code key} in the language of the current request. */
    public String text(String key, Object... arguments) {
        return text(LocaleContextHolder.getLocale(), key, arguments);
    }

    public String text(Locale locale, String key, Object... arguments) {
        return texts.getMessage(key, used(locale, key, arguments), locale);
    }

    /** A text without places for arguments is no pattern: its apostrophes are not doubled. */
    private Object[] used(Locale locale, String key, Object... arguments) {
        String pattern = texts.getMessage(key, NONE, "", locale);
        return pattern == null || !pattern.contains("{") ? NONE : arguments;
    }

    /** What happened, whose it is and what to do; without a text of its own, at least whose it is. */
    String text(Locale locale, DomainException failure) {
        String whose = text(locale, "error.fault." + failure.kind().fault().name());
        String key = "error." + failure.code();
        Object[] arguments = used(locale, key, failure.arguments().toArray());
        String text = texts.getMessage(key, arguments, whose, locale);
        return text == null ? whose : text;
    }
}
