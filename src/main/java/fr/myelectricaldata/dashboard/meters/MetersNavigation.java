package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.router.RouterLink;

/** The way to the meters, for other pages. */
public final class MetersNavigation {
    private MetersNavigation() {}

    public static RouterLink link(String text) {
        return new RouterLink(text, MetersView.class);
    }
}
