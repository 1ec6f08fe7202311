package fr.myelectricaldata.site;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.PublicLayout;

/** After an account was erased: that it is done, and what is left to do elsewhere. */
@Route(value = "farewell", layout = PublicLayout.class)
@AnonymousAllowed
class FarewellView extends Div implements HasDynamicTitle {
    FarewellView() {
        addClassNames("narrow", "wide");
        Anchor home = new Anchor(".", getTranslation("failure.home"));
        home.addClassName("button-link");
        add(
                new ViewHeader(getTranslation("farewell.title")),
                new Paragraph(getTranslation("farewell.text")),
                new Paragraph(getTranslation("farewell.enedis")),
                new Div(home));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("farewell.title");
    }
}
