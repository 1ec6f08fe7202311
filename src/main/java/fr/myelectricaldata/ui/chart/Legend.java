package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the colours and textures of a chart stand for; a series is switched off and on by its entry. */
public final class Legend extends UnorderedList {
    private final Map<String, NativeButton> toggles = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    public Legend() {
        addClassName("legend");
    }

    /** @param swatch style of the sample: {@code brand, hc, hp, last, band, partial, limit, gap} */
    public Legend with(String swatch, String text) {
        add(new ListItem(sample(swatch), new Span(text)));
        return this;
    }

    /**
     * A series that the reader may switch off.
     *
     * @param key its name in addresses
     * @param position of the series in the chart
     */
    public Legend with(String swatch, String text, String key, int position) {
        NativeButton toggle = new NativeButton();
        toggle.add(sample(swatch), new Span(text));
        toggles.put(key, toggle);
        positions.put(key, position);
        add(new ListItem(toggle));
        return this;
    }

    private static Component sample(String swatch) {
        Span sample = new Span();
        sample.addClassNames("swatch", swatch);
        sample.getElement().setAttribute("aria-hidden", "true");
        return sample;
    }

    /** Makes the entries switch the series of this chart. */
    void steer(ChartJs chart, SeriesSwitch hidden) {
        toggles.forEach((key, toggle) -> toggle.addClickListener(click -> {
            hidden.toggle(key);
            show(chart, hidden.keys());
        }));
        show(chart, hidden.keys());
    }

    private void show(ChartJs chart, Set<String> hidden) {
        Set<Integer> off = new LinkedHashSet<>();
        toggles.forEach((key, toggle) -> {
            boolean on = !hidden.contains(key);
            toggle.getElement().setAttribute("aria-pressed", Boolean.toString(on));
            if (!on) {
                off.add(positions.get(key));
            }
        });
        chart.hideSeries(off);
    }
}
