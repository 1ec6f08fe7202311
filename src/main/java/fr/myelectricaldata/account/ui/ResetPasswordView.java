package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.shell.PublicLayout;

/** Sets a new password by a mailed link. */
@Route(value = "reset-password", layout = PublicLayout.class)
@AnonymousAllowed
class ResetPasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LinkDesk desk;
    private final LinkPage page = new LinkPage(getTranslation("life.reset.title"));

    ResetPasswordView(LinkDesk desk) {
        this.desk = desk;
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("life.reset.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = LinkPage.token(event);
        try {
            String email = desk.look(LinkKind.RESET_PASSWORD, token).email().value();
            page.show(
                    new Paragraph(getTranslation("life.reset.lead", email)),
                    new NewPasswordForm(
                            getTranslation("life.reset.password"),
                            getTranslation("life.reset.do"),
                            password -> reset(token, password)));
        } catch (DomainException dead) {
            page.dead(dead, LinkPage.way("forgot-password", getTranslation("life.reset.again")));
        }
    }

    private void reset(String token, NewPassword password) {
        try {
            desk.reset(token, password);
            page.done(getTranslation("life.reset.done"), LinkPage.way("login", getTranslation("life.sign-in")));
        } catch (DomainException refused) {
            page.refuse(refused);
        }
    }
}
