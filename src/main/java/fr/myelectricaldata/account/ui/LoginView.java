package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
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

/** Signs in; the form goes straight to Spring Security. */
@Route(value = "login", layout = PublicLayout.class)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final AuthenticationContext authentication;
    private final LoginForm form = new LoginForm();
    private final Div notices = new Div();

    LoginView(AuthenticationContext authentication, PasskeySignIn passkeys) {
        this.authentication = authentication;
        addClassName("narrow");
        form.setAction("login");
        form.addForgotPasswordListener(lost -> UI.getCurrent().navigate(ForgotPasswordView.class));
        form.setI18n(words());
        Div card = new Div(form);
        card.addClassName("card");
        Anchor signUp = new Anchor("signup", getTranslation("login.signup"));
        Anchor demo = new Anchor("demo", getTranslation("login.demo"));
        demo.setRouterIgnore(true);
        add(
                new H1(getTranslation("login.title")),
                notices,
                card,
                new PasskeyButton(passkeys),
                new Paragraph(new Span(getTranslation("login.unknown") + " "), signUp),
                new Paragraph(demo));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("today");
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        notices.removeAll();
        if (parameters.getSingleParameter("error").orElse("").equals("throttled")) {
            notices.add(new Notice(Tone.WARN, getTranslation("login.throttled")));
        } else if (parameters.getSingleParameter("error").orElse("").equals("late")) {
            notices.add(new Notice(Tone.WARN, getTranslation("login.late")));
        } else if (parameters.getParameters().containsKey("error")) {
            notices.add(new Notice(Tone.WARN, getTranslation("login.wrong")));
        }
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername(getTranslation("signup.email"));
        words.getForm().setPassword(getTranslation("signup.password"));
        words.getForm().setForgotPassword(getTranslation("life.forgot.title"));
        words.getForm().setSubmit(getTranslation("login.submit"));
        words.getErrorMessage().setUsername(getTranslation("login.username.required"));
        words.getErrorMessage().setPassword(getTranslation("login.password.required"));
        return words;
    }
}
