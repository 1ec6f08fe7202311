package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import fr.myelectricaldata.account.passkey.Ceremony;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** Signs in by a passkey, without an address to type. */
@JavaScript("context://js/passkey.js")
final class PasskeyButton extends Div {
    private final PasskeySignIn signIn;
    private final Div outcome = new Div();

    PasskeyButton(PasskeySignIn signIn) {
        this.signIn = signIn;
        addClassName("form");
        add(outcome, new Button(getTranslation("passkey.sign-in"), click -> ask()));
    }

    private void ask() {
        outcome.removeAll();
        Ceremony<PublicKeyCredentialRequestOptions> question = signIn.begin();
        getElement()
                .executeJs("return window.medPasskey.get($0)", question.json())
                .then(String.class, answer -> answered(question, answer), failed -> refuse());
    }

    private void answered(Ceremony<PublicKeyCredentialRequestOptions> question, @Nullable String answer) {
        VaadinRequest request = VaadinRequest.getCurrent();
        try {
            if (signIn.finish(question, answer, request == null ? null : request.getRemoteAddr())) {
                UI.getCurrent().getPage().setLocation("today");
            } else {
                refuse();
            }
        } catch (DomainException tooFast) {
            outcome.add(new Notice(Tone.WARN, ErrorText.of(tooFast, getLocale()).what()));
        }
    }

    private void refuse() {
        outcome.add(new Notice(Tone.WARN, getTranslation("passkey.refused")));
    }
}
