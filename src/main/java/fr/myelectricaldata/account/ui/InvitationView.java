package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ShownOnce;
import fr.myelectricaldata.ui.ShownOnce.Value;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.util.List;

/** The first password of somebody for whom the operator opened an account, and the credentials, shown once. */
@Route(value = "invitation", layout = PublicLayout.class)
@AnonymousAllowed
class InvitationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LinkDesk desk;
    private final AutomaticSignIn signIn;
    private final LinkPage page = new LinkPage(getTranslation("life.invitation.title"));

    InvitationView(LinkDesk desk, AutomaticSignIn signIn) {
        this.desk = desk;
        this.signIn = signIn;
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("life.invitation.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = LinkPage.token(event);
        try {
            String email = desk.look(LinkKind.INVITATION, token).email().value();
            page.show(
                    new Paragraph(getTranslation("life.invitation.lead", email)),
                    new NewPasswordForm(
                            getTranslation("life.invitation.password"),
                            getTranslation("life.invitation.do"),
                            password -> accept(token, password)));
        } catch (DomainException dead) {
            page.dead(dead, LinkPage.way("login", getTranslation("life.sign-in")));
        }
    }

    private void accept(String token, NewPassword password) {
        try {
            SignedUp accepted = desk.accept(token, password);
            boolean signedIn = signIn.signIn(accepted.account().email().value(), password.value());
            show(accepted.credentials(), signedIn ? "meters" : "login");
        } catch (DomainException refused) {
            page.refuse(refused);
        }
    }

    private void show(ApiCredentials credentials, String next) {
        page.addClassName("wide");
        page.show(
                new Paragraph(getTranslation("credentials.lead")),
                new ShownOnce(
                        getTranslation("credentials.once"),
                        List.of(
                                new Value(getTranslation("credentials.id"), credentials.clientId(), false),
                                new Value(getTranslation("credentials.secret"), credentials.clientSecret(), true)),
                        "myelectricaldata-credentials.json",
                        getTranslation("credentials.go-on"),
                        () -> UI.getCurrent().getPage().setLocation(next)));
    }
}
