package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import fr.myelectricaldata.ui.Glyph;

/** Links to the views that the reader may enter, each announced by its own {@code @Menu}. */
final class Places extends Nav {
    Places(String style, int most) {
        addClassName(style);
        setAriaLabel(getTranslation("shell.places"));
        UnorderedList list = new UnorderedList();
        list.addClassName("places");
        MenuConfiguration.getMenuEntries().stream().limit(most).forEach(entry -> list.add(new ListItem(link(entry))));
        add(list);
    }

    private RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink();
        link.setRoute(entry.menuClass());
        link.add(new Glyph(entry.icon()), new Span(getTranslation(entry.title())));
        link.setHighlightCondition(HighlightConditions.locationPrefix());
        link.setHighlightAction((target, here) -> {
            target.getElement().setAttribute("highlight", here);
            if (here) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }
}
