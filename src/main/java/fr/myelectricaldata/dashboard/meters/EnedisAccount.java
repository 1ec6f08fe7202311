package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/** The household's own space at Enedis, where permissions and the hourly collection are switched on and off. */
final class EnedisAccount {
    private static final String ADDRESS = "https://mon-compte-particulier.enedis.fr/";

    private EnedisAccount() {}

    /** Opens beside this page, which it learns nothing of. */
    static Anchor link() {
        Anchor link = new Anchor(ADDRESS, "", AnchorTarget.BLANK);
        link.setText(link.getTranslation("collection.help.account"));
        link.getElement().setAttribute("rel", "noopener");
        return link;
    }
}
