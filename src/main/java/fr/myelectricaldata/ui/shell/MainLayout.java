package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.ui.Glyph;
import fr.myelectricaldata.ui.ShellSlot;
import fr.myelectricaldata.ui.ShellSlot.Place;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every view of a signed-in person: places on the left (below, on a phone), bar above, view inside. */
@PermitAll
public final class MainLayout extends AppLayout {
    private static final String CONTENT = "content";
    private static final int PHONE_PLACES = 5;

    private final List<ShellSlot> slots;
    private final Main view = new Main();

    MainLayout(ObjectProvider<ShellSlot> slots, AuthenticationContext authentication, Choices choices) {
        this.slots =
                slots.stream().sorted(Comparator.comparingInt(ShellSlot::order)).toList();
        setPrimarySection(Section.DRAWER);
        Div drawer = new Div(new Logo("today"), new Places("side-places", Integer.MAX_VALUE));
        drawer.addClassName("drawer");
        addToDrawer(drawer);
        addToNavbar(bar(authentication, choices));
        view.setId(CONTENT);
        view.getElement().setAttribute("tabindex", "-1");
        Div content = new Div();
        content.add(fill(Place.BANNER));
        content.add(view, new SiteFooter("app-footer"), new Places("phone-bar", PHONE_PLACES));
        setContent(content);
    }

    private Div bar(AuthenticationContext authentication, Choices choices) {
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        Div space = new Div();
        space.addClassName("bar-space");
        Div bar = new Div(skip, new Logo("today"));
        bar.addClassName("bar");
        bar.add(fill(Place.TOP_BAR));
        bar.add(space);
        bar.add(fill(Place.BAR_END));
        bar.add(userMenu(authentication, choices));
        return bar;
    }

    private Preferences userMenu(AuthenticationContext authentication, Choices choices) {
        Span face = new Span(new Glyph("user"));
        face.addClassName("who");
        face.add(fill(Place.USER));
        Preferences menu = new Preferences(getTranslation("shell.user"), face, choices);
        menu.places(
                MenuConfiguration.getMenuEntries().stream().skip(PHONE_PLACES).toList());
        menu.action("out", getTranslation("shell.sign-out"), authentication::logout);
        return menu;
    }

    private List<Component> fill(Place place) {
        return slots.stream()
                .filter(slot -> slot.place() == place)
                .map(ShellSlot::create)
                .toList();
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        view.getElement().removeAllChildren();
        view.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        view.getElement().removeAllChildren();
    }
}
