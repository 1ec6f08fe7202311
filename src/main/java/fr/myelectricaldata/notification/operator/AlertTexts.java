package fr.myelectricaldata.notification.operator;

import fr.myelectricaldata.mail.MailTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words of alerts; operators are written to in French, as everything that they are given to read is. */
@Component
class AlertTexts {
    private static final Locale LANGUAGE = Locale.FRENCH;

    private final MailTexts texts;

    AlertTexts(MailTexts texts) {
        this.texts = texts;
    }

    Locale language() {
        return LANGUAGE;
    }

    String text(String key, Object... values) {
        return texts.text(LANGUAGE, key, values);
    }

    String title(Delivery delivery) {
        String kind = text("alert." + delivery.kind());
        return delivery.alerts() == 1 ? kind : kind + " (" + delivery.alerts() + ")";
    }

    /** The lines, and how many more there are. */
    List<String> lines(Delivery delivery) {
        List<String> lines = new ArrayList<>(delivery.lines());
        if (delivery.more() > 0) {
            lines.add(text("alert.more", delivery.more()));
        }
        return lines;
    }

    static String page(AlertKind kind) {
        return switch (kind) {
            case SIGN_UP -> "/admin/users";
            case CONSENT -> "/admin/consents";
            case BUDGET, JOB -> "/admin/collection";
            case MAIL, ERRORS, TEST -> "/admin/notifications";
        };
    }
}
