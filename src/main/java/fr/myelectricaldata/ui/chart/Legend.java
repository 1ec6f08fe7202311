package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the colours and textures of a chart stand for. */
public final class Legend extends UnorderedList {
    public Legend() {
        addClassName("legend");
    }

    /** @param swatch style of the sample: {@code brand, hc, hp, last, band, partial, limit, gap} */
    public Legend with(String swatch, String text) {
        Span sample = new Span();
        sample.addClassNames("swatch", swatch);
        sample.getElement().setAttribute("aria-hidden", "true");
        add(new ListItem(sample, new Span(text)));
        return this;
    }
}
