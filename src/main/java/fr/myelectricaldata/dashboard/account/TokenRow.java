package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import fr.myelectricaldata.account.conso.ConsoToken;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One token: its name, what it opens, and whether it is still of use. */
final class TokenRow extends Div {
    private final Formats formats = new Formats(getLocale());

    TokenRow(ConsoToken token, List<UsagePoint> points, LocalDate today, @Nullable Runnable revoke) {
        addClassName("token");
        Div words = new Div(new H3(token.name()), soft(opened(token, points)), soft(life(token)));
        add(words);
        if (token.expired(today)) {
            add(new Chip(getTranslation("tokens.expired"), Tone.WARN));
        }
        if (revoke != null) {
            Button button = new ActionButton(getTranslation("tokens.revoke"), revoke);
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation("tokens.revoke.one", token.name()));
            add(button);
        }
    }

    private String opened(ConsoToken token, List<UsagePoint> points) {
        return token.points().stream().map(number -> named(number, points)).collect(Collectors.joining(", "));
    }

    private String named(String number, List<UsagePoint> points) {
        return points.stream()
                .filter(point -> point.number().value().equals(number))
                .findFirst()
                .map(this::named)
                .orElseGet(() -> getTranslation("tokens.closed", number.substring(10)));
    }

    private String named(UsagePoint point) {
        String name = point.name() == null ? getTranslation("point.unnamed") : point.name();
        return name + Formats.NBSP + point.number().masked();
    }

    private String life(ConsoToken token) {
        String created = getTranslation("tokens.made", formats.day(Paris.dayOf(token.createdAt())));
        String end = token.lastDay() == null
                ? getTranslation("tokens.endless")
                : getTranslation("tokens.until", formats.day(token.lastDay()));
        String use = token.lastUsedOn() == null
                ? getTranslation("tokens.unused")
                : getTranslation("tokens.used", formats.day(token.lastUsedOn()));
        return Stream.of(created, end, use).collect(Collectors.joining(" · "));
    }

    private static Div soft(String text) {
        Div line = new Div(text);
        line.addClassName("soft");
        return line;
    }
}
