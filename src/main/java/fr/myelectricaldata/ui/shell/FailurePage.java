package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import fr.myelectricaldata.ui.ViewHeader;

/** What the three error pages share: a title, what happened, and a way out. */
abstract class FailurePage extends Div implements HasDynamicTitle {
    private String title = Logo.NAME;

    final void show(String heading, String text) {
        title = heading;
        removeAll();
        addClassNames("narrow", "wide");
        Anchor home = new Anchor(".", getTranslation("failure.home"));
        home.addClassName("button-link");
        add(new ViewHeader(heading), new Paragraph(text), new Div(home));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
