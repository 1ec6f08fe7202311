package fr.myelectricaldata.admin.ui.support;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Tells the operator why they are on their own pages again. */
final class EndedBanner extends Div {
    EndedBanner(String email) {
        addClassNames("banner", "support");
        getElement().setAttribute("role", "status");
        Anchor users = new Anchor("admin/users", getTranslation("support.ended.back"));
        users.addClassName("button-link");
        add(new Span(getTranslation("support.ended", email)), users);
    }
}
