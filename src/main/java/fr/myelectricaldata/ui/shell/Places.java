package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import fr.myelectricaldata.ui.Carries;
import fr.myelectricaldata.ui.Glyph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links to the views that the reader may enter, each announced by its own {@code @Menu}; they take along what the
 * present address has of the parameters that their view {@link Carries}.
 */
final class Places extends Nav implements AfterNavigationObserver {
    private final Map<RouterLink, List<String>> links = new LinkedHashMap<>();
    /** From the last view that carries anything. */
    private QueryParameters carried = QueryParameters.empty();

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
        String path = link.getHref();
        // Vaadin's own condition would compare the parameters too.
        link.setHighlightCondition(
                (target, event) -> event.getLocation().getPath().startsWith(path));
        link.setHighlightAction((target, here) -> {
            target.getElement().setAttribute("highlight", here);
            if (here) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        links.put(link, parametersOf(entry.menuClass()));
        return link;
    }

    private static List<String> parametersOf(Class<?> view) {
        Carries carries = view.getAnnotation(Carries.class);
        return carries == null ? List.of() : List.of(carries.value());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<String> present = parametersOf(event.getActiveChain().getFirst().getClass());
        if (!present.isEmpty()) {
            carried = only(event.getLocation().getQueryParameters(), present);
        }
        links.forEach((link, names) -> link.setQueryParameters(only(carried, names)));
    }

    private static QueryParameters only(QueryParameters all, List<String> names) {
        return names.isEmpty() ? QueryParameters.empty() : all.including(names.toArray(String[]::new));
    }
}
