package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A small drawing of the past under a figure: bars without numbers, the last one in colour. Only decoration. */
public final class Trace extends Div {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 32;

    /** @param values oldest first; null leaves a gap */
    public Trace(List<@Nullable Long> values) {
        addClassName("trace");
        getElement().setAttribute("aria-hidden", "true");
        long highest = values.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        if (highest <= 0) {
            return;
        }
        StringBuilder bars = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" xmlns=\"http://www.w3.org/2000/svg\">");
        double step = (double) WIDTH / values.size();
        for (int i = 0; i < values.size(); i++) {
            Long value = values.get(i);
            if (value != null) {
                double height = Math.max(1, (double) value / highest * HEIGHT);
                bars.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        i + 1 == values.size() ? "now" : "past",
                        i * step + step * 0.08,
                        HEIGHT - height,
                        step * 0.84,
                        height));
            }
        }
        add(new Svg(bars.append("</svg>").toString()));
    }
}
