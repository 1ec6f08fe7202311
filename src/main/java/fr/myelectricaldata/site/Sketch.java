package fr.myelectricaldata.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A drawing of what one gets, without a single number: nothing here is anybody's consumption. */
final class Sketch extends Div {
    private static final int HOURS = 24;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 190;
    /** The shape of a day in a house with a night-time water heater, in parts of the height. */
    private static final double[] SHAPE = {
        .12, .12, .55, .55, .48, .12, .14, .38, .42, .22, .16, .15, .34, .3, .16, .14, .16, .2, .42, .66, .72, .5, .3,
        .16
    };

    Sketch() {
        addClassName("card");
        Paragraph caption = new Paragraph(getTranslation("landing.sketch"));
        caption.addClassName("say");
        add(new Drawing(getTranslation("landing.sketch.alt")), caption);
    }

    @Tag("svg")
    private static final class Drawing extends Component {
        Drawing(String alt) {
            getElement().setAttribute("class", "sketch");
            getElement().setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", alt);
            getElement()
                    .appendChild(new Shape("rect", "sketch-band")
                            .with("x", "0")
                            .with("y", "0")
                            .with("width", px(6))
                            .with("height", "" + HEIGHT)
                            .getElement());
            getElement()
                    .appendChild(new Shape("rect", "sketch-band")
                            .with("x", px(22))
                            .with("y", "0")
                            .with("width", px(2))
                            .with("height", "" + HEIGHT)
                            .getElement());
            getElement()
                    .appendChild(new Shape("path", "sketch-area")
                            .with("d", steps() + "V" + HEIGHT + "H0Z")
                            .getElement());
            getElement()
                    .appendChild(
                            new Shape("path", "sketch-line").with("d", steps()).getElement());
        }

        private static String steps() {
            StringBuilder path = new StringBuilder("M0 " + py(SHAPE[0]));
            for (int hour = 0; hour < HOURS; hour++) {
                path.append("V").append(py(SHAPE[hour])).append("H").append(px(hour + 1));
            }
            return path.toString();
        }

        private static String px(int hour) {
            return Integer.toString(hour * WIDTH / HOURS);
        }

        private static String py(double part) {
            return Long.toString(Math.round(HEIGHT * (1 - part)));
        }
    }

    private static final class Shape extends Component {
        Shape(String tag, String style) {
            super(new com.vaadin.flow.dom.Element(tag));
            getElement().setAttribute("class", style);
        }

        Shape with(String name, String value) {
            getElement().setAttribute(name, value);
            return this;
        }
    }
}
