package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.VerifiedAddresses;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.shell.PublicLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Where the pages lead while this gateway asks for a verified address and there is none. */
@Route(value = ConfirmAddressView.ROUTE, layout = PublicLayout.class)
@PermitAll
class ConfirmAddressView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ROUTE = "confirm-address";

    private final LinkDesk desk;
    private final AuthenticationContext authentication;
    private final LinkPage page = new LinkPage(getTranslation("life.confirm.title"));
    private final Div outcome = new Div();

    ConfirmAddressView(LinkDesk desk, AuthenticationContext authentication) {
        this.desk = desk;
        this.authentication = authentication;
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("life.confirm.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<AccountPrincipal> person = authentication.getAuthenticatedUser(AccountPrincipal.class);
        if (person.isEmpty() || !missing()) {
            event.forwardTo("today");
            return;
        }
        String email = person.get().email();
        Button resend = page.main(getTranslation("life.confirm.resend"), () -> {
            desk.resend(new EmailAddress(email), getLocale());
            say(Tone.OK, "life.confirm.sent");
        });
        Div actions = new Div(resend, new Button(getTranslation("life.confirm.check"), click -> enter()));
        actions.addClassName("actions");
        page.show(
                outcome,
                new Paragraph(getTranslation("life.confirm.lead", email)),
                new Paragraph(getTranslation("life.confirm.spam")),
                actions,
                other());
    }

    /** An address that was mistyped can be changed, and an account that nobody wants can be left. */
    private Div other() {
        Anchor account = new Anchor("account", getTranslation("life.confirm.wrong"));
        Button leave = new Button(getTranslation("life.confirm.sign-out"), click -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div other = new Div(account, leave);
        other.addClassName("actions");
        return other;
    }

    private boolean missing() {
        return authentication.hasAuthority(VerifiedAddresses.MISSING);
    }

    /** Each request learns anew whether the address is verified. */
    private void enter() {
        if (missing()) {
            say(Tone.WARN, "life.confirm.not-yet");
        } else {
            UI.getCurrent().getPage().setLocation("today");
        }
    }

    private void say(Tone tone, String key) {
        outcome.removeAll();
        outcome.add(new Notice(tone, getTranslation(key)));
    }
}
