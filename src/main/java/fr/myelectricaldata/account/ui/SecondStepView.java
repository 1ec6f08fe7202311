package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.shell.PublicLayout;

/** Asks for the code after the right password; nobody is signed in yet, and the form goes straight to Spring Security. */
@Route(value = "login/code", layout = PublicLayout.class)
@AnonymousAllowed
class SecondStepView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final AuthenticationContext authentication;
    private final Div notices = new Div();

    SecondStepView(AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("narrow");
        Div card = new Div(new CodeForm("login/code"));
        card.addClassName("card");
        add(
                new H1(getTranslation("second-step.title")),
                new Paragraph(getTranslation("second-step.text")),
                notices,
                card,
                new Paragraph(new Anchor("login", getTranslation("second-step.again"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("second-step.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("today");
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        notices.removeAll();
        if (parameters.getParameters().containsKey("error")) {
            String words = switch (parameters.getSingleParameter("error").orElse("")) {
                case "throttled" -> "second-step.throttled";
                case "locked" -> "second-step.locked";
                default -> "second-step.wrong";
            };
            notices.add(new Notice(Tone.WARN, getTranslation(words)));
        }
    }
}
