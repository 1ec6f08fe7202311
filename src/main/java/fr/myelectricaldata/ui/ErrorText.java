package fr.myelectricaldata.ui;

import com.vaadin.flow.i18n.I18NProvider;
import fr.myelectricaldata.common.DomainException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure in words for people.
 *
 * @param what what happened and what to do
 * @param whose whose it is, or null when {@code what} says it already
 */
public record ErrorText(String what, @Nullable String whose) {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorText.class);

    /** Names a failure of the domain; anything else is logged under a reference that the reader may quote. */
    public static ErrorText of(Throwable error, Locale locale) {
        if (error instanceof DomainException known) {
            String whose = "fault." + known.kind().fault();
            String text = I18NProvider.translate(
                    locale, "error." + known.code(), known.arguments().toArray());
            // A code without words yet: whose it is remains true.
            return text.startsWith("!")
                    ? new ErrorText(I18NProvider.translate(locale, whose + ".text"), null)
                    : new ErrorText(text + comeBack(known, locale), I18NProvider.translate(locale, whose));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected failure in a view, reference {}", reference, error);
        return new ErrorText(I18NProvider.translate(locale, "error.INTERNAL_ERROR", reference), null);
    }

    private static String comeBack(DomainException error, Locale locale) {
        return error.retryAt()
                .map(at -> " " + I18NProvider.translate(locale, "error.retry-at", new Formats(locale).moment(at)))
                .orElse("");
    }
}
