package fr.myelectricaldata.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.VerifiedAddresses;
import java.util.List;

/** Keeps whoever has to verify an address first on the page that says so. */
@SpringComponent
class AddressGuard implements VaadinServiceInitListener {
    /** The account page changes a mistyped address, and is the way out. */
    private static final List<String> OPEN = List.of(ConfirmAddressView.ROUTE, "account");

    private final VerifiedAddresses addresses;
    private final AuthenticationContext authentication;

    AddressGuard(VerifiedAddresses addresses, AuthenticationContext authentication) {
        this.addresses = addresses;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (addresses.required()) {
            event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::guard));
        }
    }

    private void guard(BeforeEnterEvent event) {
        boolean open = OPEN.contains(event.getLocation().getPath())
                || event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
        if (!open && authentication.hasAuthority(VerifiedAddresses.MISSING)) {
            event.forwardTo(ConfirmAddressView.class);
        }
    }
}
