package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The frame around pages that everybody may see. */
@AnonymousAllowed
public final class PublicLayout extends Div implements RouterLayout {
    private static final String CONTENT = "content";

    private final Main view = new Main();
    private final Anchor door = new Anchor();

    PublicLayout(AuthenticationContext authentication, Choices choices) {
        addClassName("public");
        Div space = new Div();
        space.addClassName("bar-space");
        lead(authentication.isAuthenticated());
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        view.setId(CONTENT);
        view.getElement().setAttribute("tabindex", "-1");
        Header header = new Header(skip, new Logo("."), space, Preferences.forEverybody(this, choices), door);
        header.addClassName("public-header");
        view.addClassName("public-main");
        add(header, view, new SiteFooter("public-footer"));
    }

    /** The door leads into the app for whoever is signed in; a page that signs somebody in says so. */
    public void lead(boolean signedIn) {
        door.setHref(signedIn ? "today" : "login");
        door.setText(getTranslation(signedIn ? "shell.enter" : "shell.login"));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        view.getElement().removeAllChildren();
        view.getElement().appendChild(content.getElement());
    }
}
