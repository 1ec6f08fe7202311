package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Figures side by side: four on a wide screen, two or one on a narrow one. */
public final class FigureRow extends Div {
    public FigureRow() {
        addClassName("grid");
    }

    public FigureRow with(Figure figure) {
        figure.addClassName("span-3");
        add(figure);
        return this;
    }

    public FigureRow with(String title, Figure.Quantity value, Component... note) {
        return with(new Figure(title, value, note));
    }

    public FigureRow with(String title, Figure.Quantity value, String note) {
        return with(new Figure(title, value, new Span(note)));
    }
}
