package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The foot of every page, on every screen: what this is, and the pages that anybody may want at any time. */
final class SiteFooter extends Footer {
    /** Addresses of the site's pages; the shell knows no more of them. */
    private static final List<String> PAGES = List.of("faq", "api-guide", "status", "privacy", "legal");

    SiteFooter(String style) {
        addClassNames("site-footer", style);
        UnorderedList list = new UnorderedList();
        PAGES.forEach(page -> list.add(new ListItem(new Anchor(page, getTranslation("shell.footer." + page)))));
        Nav pages = new Nav(list);
        pages.setAriaLabel(getTranslation("shell.footer.pages"));
        add(new Span(getTranslation("shell.footer")), pages);
    }
}
