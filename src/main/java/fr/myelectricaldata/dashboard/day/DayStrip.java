package fr.myelectricaldata.dashboard.day;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.dashboard.charts.Reasons;
import fr.myelectricaldata.metering.analysis.DayValue;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The days about the one that is shown, each with its energy; one tap leads to another. */
final class DayStrip extends Div {
    private final Words words = new Words(getLocale());

    DayStrip(List<DayValue> days, LocalDate shown, Consumer<LocalDate> chosen) {
        addClassName("day-strip");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("curve.strip"));
        long highest = days.stream()
                .map(DayValue::wattHours)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        days.forEach(day -> add(button(day, highest, shown, chosen)));
    }

    private NativeButton button(DayValue day, long highest, LocalDate shown, Consumer<LocalDate> chosen) {
        Formats formats = words.formats();
        Long energy = day.wattHours();
        Span bar = new Span();
        bar.addClassName("day-level");
        bar.getStyle().set("--level", Double.toString(energy == null ? 0 : (double) energy / Math.max(1, highest)));
        Span amount = new Span(energy == null ? "–" : formats.energy(energy).toString());
        amount.addClassName("soft");
        NativeButton button = new NativeButton("", click -> chosen.accept(day.day()));
        button.add(bar, new Span(formats.stripDay(day.day())), amount);
        button.getElement()
                .setAttribute("aria-pressed", Boolean.toString(day.day().equals(shown)));
        if (energy == null) {
            button.setTitle(new Reasons(words).of(day.reason()));
        }
        return button;
    }
}
