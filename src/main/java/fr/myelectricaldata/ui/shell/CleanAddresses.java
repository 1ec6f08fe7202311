package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.QueryParameters;

/**
 * Spring Security marks the page that a reader comes back to after signing in; the mark says nothing to them, and would
 * stay in their bookmarks.
 */
final class CleanAddresses implements BeforeEnterListener {
    /** The default of Spring Security's HttpSessionRequestCache. */
    private static final String MARK = "continue";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        if (asked.getParameters().containsKey(MARK)) {
            event.forwardTo(event.getLocation().getPath(), asked.excluding(MARK));
        }
    }
}
