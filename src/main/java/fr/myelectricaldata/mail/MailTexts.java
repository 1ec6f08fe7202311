package fr.myelectricaldata.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of mails, from the same files as those of the pages. */
@Component
public class MailTexts {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Object[] NONE = {};

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    MailTexts() {
        texts.setBasename("vaadin-i18n.translations");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.FRENCH);
    }

    public String text(Locale language, String key, Object... arguments) {
        return texts.getMessage(key, used(language, key, arguments), language);
    }

    /** A text without places for arguments is no pattern: its apostrophes are not doubled. */
    private Object[] used(Locale language, String key, Object... arguments) {
        String pattern = texts.getMessage(key, NONE, "", language);
        return pattern == null || !pattern.contains("{") ? NONE : arguments;
    }

    /** The language to write in; French for whoever wants neither. */
    public static Locale language(@Nullable String wish) {
        return LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(wish))
                .findFirst()
                .orElse(Locale.FRENCH);
    }
}
