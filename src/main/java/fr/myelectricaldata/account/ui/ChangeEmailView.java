package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.account.life.AccountLife.LinkShown;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.shell.PublicLayout;

/** Moves an account to the address that the link was sent to, once its reader says so. */
@Route(value = "change-email", layout = PublicLayout.class)
@AnonymousAllowed
class ChangeEmailView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LinkDesk desk;
    private final LinkPage page = new LinkPage(getTranslation("life.change.title"));

    ChangeEmailView(LinkDesk desk) {
        this.desk = desk;
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("life.change.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = LinkPage.token(event);
        try {
            LinkShown link = desk.look(LinkKind.CHANGE_EMAIL, token);
            String lead = getTranslation(
                    "life.change.lead", link.email().value(), link.proved().value());
            page.show(new Paragraph(lead), page.main(getTranslation("life.change.do"), () -> {
                desk.change(token);
                page.done(
                        getTranslation("life.change.done"),
                        LinkPage.way("account", getTranslation("life.verify.enter")));
            }));
        } catch (DomainException dead) {
            page.dead(dead, LinkPage.way("account", getTranslation("life.verify.enter")));
        }
    }
}
