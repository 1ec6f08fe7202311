package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.shell.PublicLayout;

/** Asks where to send the link to; the answer is the same for every address. */
@Route(value = "forgot-password", layout = PublicLayout.class)
@AnonymousAllowed
class ForgotPasswordView extends Div implements HasDynamicTitle {
    private final LinkDesk desk;
    private final EmailField email = new EmailField(getTranslation("life.email"));
    private final LinkPage page = new LinkPage(getTranslation("life.forgot.title"));

    ForgotPasswordView(LinkDesk desk) {
        this.desk = desk;
        email.setRequiredIndicatorVisible(true);
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        Button send = page.main(getTranslation("life.send"), this::send);
        send.addClickShortcut(Key.ENTER);
        page.show(new Paragraph(getTranslation("life.forgot.lead")), email, send);
        page.add(new Paragraph(new Anchor("login", getTranslation("life.back"))));
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("life.forgot.title");
    }

    private void send() {
        try {
            EmailAddress address = new EmailAddress(email.getValue());
            email.setInvalid(false);
            desk.forgot(address, getLocale());
            page.show(new Notice(Tone.OK, getTranslation("life.forgot.sent")));
        } catch (InvalidRequestException malformed) {
            email.setErrorMessage(getTranslation("signup.email.invalid"));
            email.setInvalid(true);
            email.focus();
        }
    }
}
