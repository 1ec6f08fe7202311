package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.account.captcha.Captcha;
import fr.myelectricaldata.account.ui.SignUp.Credentials;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.ui.ShownOnce;
import fr.myelectricaldata.ui.ShownOnce.Value;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.util.List;
import java.util.Optional;

/** Makes an account, hands out its API credentials once, and goes on signed in. */
@Route(value = "signup", layout = PublicLayout.class)
@AnonymousAllowed
class SignUpView extends Div implements HasDynamicTitle {
    private final SignUp accounts;
    private final AutomaticSignIn signIn;

    SignUpView(SignUp accounts, AutomaticSignIn signIn, Captcha captcha) {
        this.accounts = accounts;
        this.signIn = signIn;
        addClassNames("narrow");
        Div card = new Div(new SignUpForm(captcha.widget().map(CaptchaBox::new), this::create));
        card.addClassName("card");
        Anchor login = new Anchor("login", getTranslation("signup.login"));
        add(
                new H1(getTranslation("signup.title")),
                new Paragraph(getTranslation("signup.lead")),
                card,
                new Paragraph(new Span(getTranslation("signup.known") + " "), login));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.title");
    }

    private void create(EmailAddress email, String password, String captcha) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Credentials credentials =
                accounts.signUp(email, password, captcha, request == null ? "" : request.getRemoteAddr());
        boolean signedIn = signIn.signIn(email.value(), password);
        getParent()
                .flatMap(parent -> Optional.ofNullable(findAncestor(PublicLayout.class)))
                .ifPresent(frame -> frame.lead(signedIn));
        show(credentials, signedIn ? afterSignUp() : "login");
    }

    private static String afterSignUp() {
        return WayBack.take(VaadinSession.getCurrent().getSession()).orElse("meters");
    }

    private void show(Credentials credentials, String next) {
        removeAll();
        addClassName("wide");
        H1 title = new H1(getTranslation("credentials.title"));
        title.getElement().setAttribute("tabindex", "-1");
        add(title, new Paragraph(getTranslation("credentials.lead")), panel(credentials, next));
        title.getElement().executeJs("this.focus()");
    }

    private ShownOnce panel(Credentials credentials, String next) {
        ShownOnce panel = new ShownOnce(
                getTranslation("credentials.once"),
                List.of(
                        new Value(getTranslation("credentials.id"), credentials.clientId(), false),
                        new Value(getTranslation("credentials.secret"), credentials.clientSecret(), true)),
                "myelectricaldata-credentials.json",
                getTranslation("credentials.go-on"),
                () -> UI.getCurrent().getPage().setLocation(next));
        panel.addClassName("card");
        return panel;
    }
}
