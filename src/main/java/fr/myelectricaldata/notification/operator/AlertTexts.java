package fr.myelectricaldata.notification.operator;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.mail.MailTexts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words of alerts, in the language of the settings. */
@Component
class AlertTexts {
    private final MailTexts texts;
    private final Locale language;

    AlertTexts(MailTexts texts, OperatorSettings settings) {
        this.texts = texts;
        this.language = MailTexts.language(settings.language());
    }

    Locale language() {
        return language;
    }

    String text(String key, Object... values) {
        return texts.text(language, key, values);
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

    /** The time of day in Paris: 14 h 05, or 14:05. */
    String time(Instant instant) {
        String form = language.equals(Locale.FRENCH) ? "HH'\u00a0h\u00a0'mm" : "HH:mm";
        return DateTimeFormatter.ofPattern(form, language).format(instant.atZone(Paris.ZONE));
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
