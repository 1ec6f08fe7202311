package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.ErrorText;

/** Asks to verify the address, and sends the link once more. */
final class AddressBanner extends Div {
    private final LinkDesk desk;
    private final String email;

    AddressBanner(LinkDesk desk, String email) {
        this.desk = desk;
        this.email = email;
        addClassName("banner");
        getElement().setAttribute("role", "note");
        Button resend = new ActionButton(getTranslation("life.banner.resend"), this::resend);
        add(new Span(getTranslation("life.banner", email)), resend);
    }

    private void resend() {
        String answer;
        try {
            desk.resend(new EmailAddress(email), getLocale());
            answer = getTranslation("life.confirm.sent");
        } catch (DomainException refused) {
            answer = ErrorText.of(refused, getLocale()).what();
        }
        Span said = new Span(answer);
        said.getElement().setAttribute("role", "status");
        removeAll();
        add(said);
    }
}
