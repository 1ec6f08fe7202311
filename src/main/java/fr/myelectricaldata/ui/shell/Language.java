package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the pages; the first one speaks to browsers that ask for none of them. */
public enum Language {
    FRENCH(Locale.FRENCH),
    ENGLISH(Locale.ENGLISH);

    private static final String COOKIE = "med-lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }

    public Locale locale() {
        return locale;
    }

    /** The language that this browser chose here before. */
    static Optional<Language> remembered(@Nullable VaadinRequest request) {
        return Cookies.read(request, COOKIE).flatMap(Language::of);
    }

    /** The language to begin with, where the browser's own wish does not decide: whoever states none is not English. */
    static Optional<Language> initial(VaadinRequest request) {
        boolean silent = request.getHeader("Accept-Language") == null;
        return remembered(request).or(() -> silent ? Optional.of(FRENCH) : Optional.empty());
    }

    public static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(tag))
                .findFirst();
    }

    void remember() {
        Cookies.write(COOKIE, locale.getLanguage());
    }

    /** Remembers the language and shows the page in it at once; where the reader is stands in the address. */
    void apply(UI ui) {
        remember();
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
        ui.getElement().executeJs("document.documentElement.lang = $0", locale.getLanguage());
        ui.refreshCurrentRoute(true);
    }
}
