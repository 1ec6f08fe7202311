package fr.myelectricaldata.admin.ui.support;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.ui.Formats;
import java.time.Instant;

/** Tells the owner that the support may look, and whether it does. */
final class OpenBanner extends Div {
    OpenBanner(Instant until, boolean goingOn) {
        addClassNames("banner", "support");
        getElement().setAttribute("role", "note");
        String key = goingOn ? "support.banner.now" : "support.banner";
        Anchor account = new Anchor("account#support", getTranslation("support.banner.manage"));
        account.addClassName("button-link");
        add(new Span(getTranslation(key, new Formats(getLocale()).moment(until))), account);
    }
}
