package fr.myelectricaldata.admin.ui.support;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Formats;
import java.time.Instant;

/** Whose pages the operator sees, until when, and the way out. */
final class LookingBanner extends Div {
    LookingBanner(String email, Instant until, Runnable end) {
        addClassNames("banner", "support");
        getElement().setAttribute("role", "note");
        ActionButton out = new ActionButton(getTranslation("support.end"), () -> {
            getUI().ifPresent(ui -> ui.getPage().setLocation("admin/users"));
            end.run();
        });
        add(new Span(getTranslation("support.looking", email, new Formats(getLocale()).time(until))), out);
    }
}
