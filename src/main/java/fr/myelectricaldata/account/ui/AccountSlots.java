package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.VerifiedAddresses;
import fr.myelectricaldata.mail.Mails;
import fr.myelectricaldata.ui.ShellSlot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is signed in, in the shell. */
@Configuration(proxyBeanMethods = false)
class AccountSlots {
    @Bean
    ShellSlot signedInName(AuthenticationContext authentication) {
        return new Slot(ShellSlot.Place.USER, authentication) {
            @Override
            Component show(AccountPrincipal principal) {
                return new Span(principal.email());
            }
        };
    }

    @Bean
    ShellSlot demoBanner(AuthenticationContext authentication) {
        return new Slot(ShellSlot.Place.BANNER, authentication) {
            @Override
            Component show(AccountPrincipal principal) {
                boolean demo = principal.rights().readsOnly() && principal.operator() == null;
                return demo ? new DemoBanner() : nothing();
            }
        };
    }

    /** Where mails stay in the operator's folder, nobody could follow the request. */
    @Bean
    ShellSlot addressBanner(
            AuthenticationContext authentication, LinkDesk desk, Mails mails, VerifiedAddresses addresses) {
        return new Slot(ShellSlot.Place.BANNER, authentication) {
            @Override
            Component show(AccountPrincipal principal) {
                return authentication.hasAuthority(VerifiedAddresses.MISSING) && (mails.leave() || addresses.required())
                        ? new AddressBanner(desk, principal.email())
                        : nothing();
            }
        };
    }

    /** An operator who came in by a password alone, where that is too little. */
    @Bean
    ShellSlot secondStepBanner(AuthenticationContext authentication) {
        return new Slot(ShellSlot.Place.BANNER, authentication) {
            @Override
            Component show(AccountPrincipal principal) {
                return principal.rights().waiting() ? new SecondStepBanner() : nothing();
            }
        };
    }

    private static final class SecondStepBanner extends Div {
        SecondStepBanner() {
            addClassName("banner");
            getElement().setAttribute("role", "note");
            Anchor account = new Anchor("account", getTranslation("factor.waiting.open"));
            account.addClassNames("button-link", "primary");
            add(new Span(getTranslation("factor.waiting")), account);
        }
    }

    /** Says that nothing can be changed here, and how to get one's own. */
    private static final class DemoBanner extends Div {
        DemoBanner() {
            addClassName("banner");
            getElement().setAttribute("role", "note");
            Anchor signUp = new Anchor("signup", getTranslation("landing.signup"));
            signUp.addClassNames("button-link", "primary");
            add(new Span(getTranslation("demo.banner")), signUp);
        }
    }

    private abstract static class Slot implements ShellSlot {
        private final Place place;
        private final AuthenticationContext authentication;

        Slot(Place place, AuthenticationContext authentication) {
            this.place = place;
            this.authentication = authentication;
        }

        abstract Component show(AccountPrincipal principal);

        static Component nothing() {
            Div nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public Component create() {
            return authentication
                    .getAuthenticatedUser(AccountPrincipal.class)
                    .map(this::show)
                    .orElseGet(Slot::nothing);
        }
    }
}
