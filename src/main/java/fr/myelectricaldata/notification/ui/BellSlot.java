package fr.myelectricaldata.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.notification.UnreadCounts;
import fr.myelectricaldata.ui.ShellSlot;

/** Puts the bell into the bar; the demonstration is told nothing. */
@org.springframework.stereotype.Component
class BellSlot implements ShellSlot {
    private final UnreadCounts counts;
    private final AuthenticationContext authentication;

    BellSlot(UnreadCounts counts, AuthenticationContext authentication) {
        this.counts = counts;
        this.authentication = authentication;
    }

    @Override
    public Place place() {
        return Place.BAR_END;
    }

    @Override
    public Component create() {
        return authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .filter(person -> !person.rights().readsOnly())
                .<Component>map(person -> new Bell(counts, person.id()))
                .orElseGet(BellSlot::nothing);
    }

    private static Component nothing() {
        Div nothing = new Div();
        nothing.setVisible(false);
        return nothing;
    }
}
