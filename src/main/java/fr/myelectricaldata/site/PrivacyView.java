package fr.myelectricaldata.site;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.PublicLayout;

/** What is kept of a household, how, for how long, who can read it, and what one may do about it; see docs/SECURITY.md. */
@Route(value = "privacy", layout = PublicLayout.class)
@AnonymousAllowed
class PrivacyView extends Div implements HasDynamicTitle {
    PrivacyView() {
        addClassName("reading");
        Chapters chapters = new Chapters("privacy")
                .chapter("kept", 8)
                .chapter("encrypted", 4)
                .chapter("readers", 4)
                .chapter("duration", 5)
                .chapter("rights", 4)
                .chapter("cookies", 3)
                .chapter("others", 0);
        add(new ViewHeader(getTranslation("privacy.title")).withLead(getTranslation("privacy.lead")), chapters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.title");
    }
}
