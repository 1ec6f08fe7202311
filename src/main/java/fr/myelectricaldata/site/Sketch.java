package fr.myelectricaldata.site;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A drawing of what one gets, without a single number: nothing here is anybody's consumption. */
final class Sketch extends Div {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 190;
    /** The shape of a day in a house with a night-time water heater, hour by hour, in parts of the height. */
    private static final double[] SHAPE = {
        .12, .12, .55, .55, .48, .12, .14, .38, .42, .22, .16, .15,
        .34, .30, .16, .14, .16, .20, .42, .66, .72, .50, .30, .16
    };

    Sketch() {
        addClassName("card");
        Svg drawing = new Svg(drawing());
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", getTranslation("landing.sketch.alt"));
        Paragraph caption = new Paragraph(getTranslation("landing.sketch"));
        caption.addClassName("say");
        add(drawing, caption);
    }

    private static String drawing() {
        return """
                <svg class="sketch" viewBox="0 0 %d %d" xmlns="http://www.w3.org/2000/svg" aria-hidden="true">
                <rect class="sketch-band" x="0" y="0" width="%d" height="%d"/>
                <rect class="sketch-band" x="%d" y="0" width="%d" height="%d"/>
                <path class="sketch-area" d="%sV%dH0Z"/><path class="sketch-line" d="%s"/></svg>""".formatted(WIDTH, HEIGHT, x(6), HEIGHT, x(22), x(2), HEIGHT, steps(), HEIGHT, steps());
    }

    private static String steps() {
        StringBuilder path = new StringBuilder("M0 ").append(y(SHAPE[0]));
        for (int hour = 0; hour < SHAPE.length; hour++) {
            path.append("V").append(y(SHAPE[hour])).append("H").append(x(hour + 1));
        }
        return path.toString();
    }

    private static int x(int hour) {
        return hour * WIDTH / SHAPE.length;
    }

    private static long y(double part) {
        return Math.round(HEIGHT * (1 - part));
    }
}
