package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** One big number, its unit small, its period named in full and a note that compares it. */
public final class Figure extends Section {
    public Figure(String period, Quantity value, Component... note) {
        addClassNames("card", "figure");
        Div number = new Div(new Span(value.number()), new Small(value.unit()));
        number.addClassName("figure-value");
        Div notes = new Div(note);
        notes.addClassName("figure-note");
        add(new H2(period), number, notes);
        setAriaLabel(period);
    }

    /** A formatted number and the unit it is in. */
    public record Quantity(String number, String unit) {
        @Override
        public String toString() {
            return unit.isEmpty() ? number : number + Formats.NBSP + unit;
        }
    }

    @Tag("small")
    private static final class Small extends Component {
        Small(String text) {
            getElement().setText(text);
        }
    }
}
