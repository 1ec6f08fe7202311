package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.html.H2;
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
 * present address has of the parameters that their view {@link Carries}. Views under {@code admin} stand below the others,
 * under a heading of their own: such a page needs nothing but its {@code @Menu}.
 */
final class Places extends Nav implements AfterNavigationObserver {
    private static final String OPERATOR = "admin";

    private final Map<RouterLink, List<String>> links = new LinkedHashMap<>();
    /** From the last view that carries anything. */
    private QueryParameters carried = QueryParameters.empty();

    Places(String style, int most) {
        addClassName(style);
        setAriaLabel(getTranslation("shell.places"));
        List<RouterLink> all = MenuConfiguration.getMenuEntries().stream()
                .limit(most)
                .map(this::link)
                .toList();
        add(list(all.stream().filter(link -> !operators(link.getHref())).toList()));
        List<RouterLink> operators =
                all.stream().filter(link -> operators(link.getHref())).toList();
        if (!operators.isEmpty()) {
            H2 heading = new H2(getTranslation("shell.operator"));
            heading.addClassName("places-heading");
            add(heading, list(operators));
        }
    }

    private static UnorderedList list(List<RouterLink> links) {
        UnorderedList list = new UnorderedList();
        list.addClassName("places");
        links.forEach(link -> list.add(new ListItem(link)));
        return list;
    }

    static boolean operators(String path) {
        return isOrUnder(path.startsWith("/") ? path.substring(1) : path, OPERATOR);
    }

    private static boolean isOrUnder(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** The nearest place above the page; {@code admin} itself is no place for what has its own below it. */
    private boolean nearest(String page, String place) {
        return isOrUnder(page, place)
                && links.keySet().stream()
                        .map(RouterLink::getHref)
                        .noneMatch(other -> other.length() > place.length() && isOrUnder(page, other));
    }

    private RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink();
        link.setRoute(entry.menuClass());
        link.add(new Glyph(entry.icon()), new Span(getTranslation(entry.title())));
        String path = link.getHref();
        // Vaadin's own condition would compare the parameters too.
        link.setHighlightCondition(
                (target, event) -> nearest(event.getLocation().getPath(), path));
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
