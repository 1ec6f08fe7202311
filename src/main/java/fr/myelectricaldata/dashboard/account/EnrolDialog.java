package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.factor.Enrolment;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.SecretText;
import java.util.List;
import java.util.function.Consumer;

/** Shows the secret for the app to take, and believes that it did once a code comes back. */
final class EnrolDialog extends Dialog {
    EnrolDialog(SecurityDesk desk, Consumer<List<String>> done) {
        setHeaderTitle(getTranslation("factor.enrol"));
        setWidth("460px");
        Enrolment enrolment = desk.begin();
        ProofFields fields =
                new ProofFields(true, getTranslation("factor.app-code"), getTranslation("factor.app-code.help"));
        Div body = new Div(
                new Paragraph(getTranslation("factor.enrol.text")),
                new QrPicture(enrolment.address(), getTranslation("factor.qr")),
                typed(enrolment),
                fields);
        body.addClassNames("form", "enrol");
        add(body);
        Button confirm = new ActionButton(
                getTranslation("factor.on"),
                () -> fields.submit((password, code) -> {
                    List<String> codes = desk.turnOn(enrolment, password, code);
                    forget();
                    done.accept(codes);
                }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> forget()), confirm);
    }

    private Div typed(Enrolment enrolment) {
        Span words = new Span(getTranslation("factor.secret"));
        words.addClassName("field-label");
        String groups = enrolment.text().replaceAll("(.{4})(?=.)", "$1 ");
        return new Div(words, new SecretText(getTranslation("factor.secret.name"), groups));
    }

    /** The session, too, lets go of the secret. */
    private void forget() {
        removeAll();
        close();
    }
}
