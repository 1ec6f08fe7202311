package fr.myelectricaldata.admin.ui.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountMarks;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.support.ViewAs;
import fr.myelectricaldata.admin.support.SupportVisits;
import fr.myelectricaldata.ui.ShellSlot;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Above every page: whom the operator looks at, and that the support may look at one's own. */
@Configuration(proxyBeanMethods = false)
class SupportSlots {
    @Bean
    ShellSlot supportBanner(
            AuthenticationContext authentication,
            ViewAs viewAs,
            AccountService accounts,
            SupportVisits visits,
            Clock clock) {
        return new ShellSlot() {
            @Override
            public Place place() {
                return Place.BANNER;
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Component create() {
                return authentication
                        .getAuthenticatedUser(AccountPrincipal.class)
                        .map(this::show)
                        .orElseGet(SupportSlots::nothing);
            }

            private Component show(AccountPrincipal reader) {
                if (reader.operator() != null) {
                    return viewAs.until()
                            .<Component>map(until -> new LookingBanner(reader.email(), until, viewAs::end))
                            .orElseGet(SupportSlots::nothing);
                }
                Optional<String> ended = viewAs.takeEnded();
                if (ended.isPresent()) {
                    return new EndedBanner(ended.get());
                }
                AccountMarks marks = reader.rights().readsOnly()
                        ? AccountMarks.NONE
                        : accounts.get(reader.id()).marks();
                return marks.supportUntil() != null && marks.supported(clock.instant())
                        ? new OpenBanner(marks.supportUntil(), visits.goingOn(reader.id()))
                        : nothing();
            }
        };
    }

    private static Component nothing() {
        Div nothing = new Div();
        nothing.setVisible(false);
        return nothing;
    }
}
