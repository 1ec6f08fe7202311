package fr.myelectricaldata.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** The texts of one language, for code that makes words without being a component. */
public record Words(Locale locale) {
    public String text(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }

    public Formats formats() {
        return new Formats(locale);
    }
}
