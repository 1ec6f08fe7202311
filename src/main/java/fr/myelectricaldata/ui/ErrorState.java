package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** In the place of content that could not be had: what happened, whose it is, and a way to try again. */
public final class ErrorState extends Div {
    public ErrorState(ErrorText error, Runnable retry) {
        this(error);
        add(new Button(getTranslation("action.retry"), click -> retry.run()));
    }

    public ErrorState(ErrorText error, Component... actions) {
        addClassNames("state", "error");
        getElement().setAttribute("role", "alert");
        add(new Glyph("alert"), new Paragraph(error.what()));
        if (error.whose() != null) {
            Paragraph whose = new Paragraph(error.whose());
            whose.addClassName("fault");
            add(whose);
        }
        add(actions);
    }
}
