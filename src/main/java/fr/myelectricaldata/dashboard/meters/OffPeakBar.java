package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.OffPeakHours.Slot;
import fr.myelectricaldata.ui.Words;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Off-peak hours in words and as a bar of 24 hours. */
final class OffPeakBar extends Div {
    private static final double PERCENT_PER_SECOND = 100.0 / (24 * 3600);
    private static final List<Integer> MARKS = List.of(0, 6, 12, 18, 24);

    OffPeakBar(OffPeakHours hours, Words words) {
        String text = hours.slots().stream()
                .map(slot -> words.formats().time(slot.start()) + " – "
                        + words.formats().time(slot.end()))
                .collect(Collectors.joining(", "));
        Div bar = new Div();
        bar.addClassName("day-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        hours.slots().stream().flatMap(OffPeakBar::stretches).forEach(bar::add);
        Div scale = new Div();
        scale.addClassName("day-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        MARKS.forEach(hour -> scale.add(new Span(words.text("curve.hour", hour))));
        add(new Div(text), bar, scale);
    }

    /** A slot across midnight is two stretches of the same day. */
    private static Stream<Stretch> stretches(Slot slot) {
        double from = at(slot.start());
        double to = slot.end().equals(LocalTime.MIDNIGHT) ? 100 : at(slot.end());
        return from < to
                ? Stream.of(new Stretch(from, to - from))
                : Stream.of(new Stretch(from, 100 - from), new Stretch(0, to));
    }

    private static double at(LocalTime time) {
        return time.toSecondOfDay() * PERCENT_PER_SECOND;
    }

    @Tag("i")
    private static final class Stretch extends Component {
        Stretch(double from, double length) {
            getElement().getStyle().set("--from", Double.toString(from));
            getElement().getStyle().set("--length", Double.toString(length));
        }
    }
}
