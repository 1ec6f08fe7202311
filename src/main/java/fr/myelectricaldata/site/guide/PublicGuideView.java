package fr.myelectricaldata.site.guide;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.gateway.GatewaySettings;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.time.Clock;

/** The guide for people who are not signed in: a word stands in the place of their meter. */
@Route(value = "api-guide", layout = PublicLayout.class)
@AnonymousAllowed
class PublicGuideView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final AuthenticationContext people;

    PublicGuideView(AuthenticationContext people, GatewaySettings gateway, Clock clock) {
        this.people = people;
        addClassName("view");
        Guide guide = new Guide();
        guide.show(Values.of(gateway.backendUrl(), getTranslation("guide.your-pdl"), Paris.today(clock)));
        add(new ViewHeader(getTranslation("menu.guide")).withLead(getTranslation("guide.lead")), guide);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.guide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (people.isAuthenticated()) {
            event.forwardTo(GuideView.class);
        }
    }
}
