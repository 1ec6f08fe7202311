package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.shell.PublicLayout;

/** Verifies an address by a mailed link, once its reader says so. */
@Route(value = "verify-email", layout = PublicLayout.class)
@AnonymousAllowed
class VerifyEmailView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LinkDesk desk;
    private final LinkPage page = new LinkPage(getTranslation("life.verify.title"));

    VerifyEmailView(LinkDesk desk) {
        this.desk = desk;
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("life.verify.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = LinkPage.token(event);
        try {
            String email = desk.look(LinkKind.VERIFY_EMAIL, token).email().value();
            page.show(
                    new Paragraph(getTranslation("life.verify.lead", email)),
                    page.main(getTranslation("life.verify.do"), () -> {
                        desk.verify(token);
                        page.done(
                                getTranslation("life.verify.done"),
                                LinkPage.way("today", getTranslation("life.verify.enter")));
                    }));
        } catch (DomainException dead) {
            page.dead(dead, LinkPage.way("today", getTranslation("life.sign-in")));
        }
    }
}
