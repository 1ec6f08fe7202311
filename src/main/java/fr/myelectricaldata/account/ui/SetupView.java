package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.util.Optional;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Makes the signed-in account the operator of this gateway, by the link printed at its first start. */
@Route(value = "setup", layout = PublicLayout.class)
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final FirstAdmin firstAdmin;
    private final AuthenticationContext authentication;
    private final Div content = new Div();
    private final Div notices = new Div();
    private String token = "";

    SetupView(FirstAdmin firstAdmin, AuthenticationContext authentication) {
        this.firstAdmin = firstAdmin;
        this.authentication = authentication;
        addClassNames("narrow", "wide");
        content.addClassNames("card", "form");
        add(new H1(getTranslation("setup.title")), notices, content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        content.removeAll();
        content.setVisible(true);
        Optional<AccountPrincipal> someone = authentication.getAuthenticatedUser(AccountPrincipal.class);
        if (token.isBlank()) {
            content.add(new Paragraph(getTranslation("setup.no-token")));
        } else if (!firstAdmin.counts(token)) {
            content.add(new Notice(Tone.WARN, getTranslation("setup.invalid")));
        } else if (someone.isEmpty()) {
            content.add(new Paragraph(getTranslation("setup.sign-in")), doors());
        } else if (someone.get().rights().readsOnly()) {
            content.add(new Paragraph(getTranslation("setup.demo")), doors());
        } else {
            offer(someone.get());
        }
    }

    /** The shell's own door leads back here as well as these two. */
    private Div doors() {
        WayBack.toSetUp(token, UI.getCurrent().getSession().getSession());
        Button login = new Button(getTranslation("shell.login"), click -> leaveFor("login"));
        Button signUp = new Button(getTranslation("landing.signup"), click -> leaveFor("signup"));
        login.addThemeVariants(ButtonVariant.PRIMARY);
        Div doors = new Div(login, signUp);
        doors.addClassName("actions");
        return doors;
    }

    /** Whoever only looked around as the demonstration stops being it. */
    private void leaveFor(String door) {
        UI ui = UI.getCurrent();
        WrappedSession session = ui.getSession().getSession();
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        ui.getPage().setLocation(door);
    }

    private void offer(AccountPrincipal principal) {
        Button claim = new ActionButton(getTranslation("setup.claim"), () -> claim(principal));
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(new Paragraph(getTranslation("setup.text", principal.email())), new Div(claim));
    }

    private void claim(AccountPrincipal principal) {
        notices.removeAll();
        try {
            firstAdmin.claim(principal.id(), token);
            content.removeAll();
            Anchor goOn = new Anchor("today", getTranslation("setup.go-on"));
            goOn.addClassNames("button-link", "primary");
            // The menu is made anew, with the operator's places.
            goOn.setRouterIgnore(true);
            content.add(new Notice(Tone.OK, getTranslation("setup.done")), new Div(goOn));
            UI.getCurrent().getPage().setTitle(getTranslation("setup.title"));
        } catch (DomainException refused) {
            // The same link will not do better the next time.
            content.setVisible(false);
            notices.add(new Notice(Tone.WARN, ErrorText.of(refused, getLocale()).what()));
        }
    }
}
