package fr.myelectricaldata.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links between pages about the same meter; each takes the meter, the period and the day along. */
final class PageTabs extends Nav {
    private final Map<PageTab, RouterLink> links = new LinkedHashMap<>();

    /** @param here the page that these links stand on */
    PageTabs(String name, List<PageTab> tabs, Class<? extends Component> here) {
        addClassName("tabs");
        setAriaLabel(name);
        UnorderedList list = new UnorderedList();
        for (PageTab tab : tabs) {
            RouterLink link = new RouterLink(getTranslation(tab.name()), tab.page());
            // Which tab is the present one is known from here: Vaadin would compare the parameters too.
            link.setHighlightCondition((other, event) -> false);
            if (tab.page().equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.put(tab, link);
            list.add(new ListItem(link));
        }
        add(list);
    }

    void follow(PageAddress address) {
        links.forEach((tab, link) -> link.setQueryParameters(address.elsewhere().parameters()));
    }
}
