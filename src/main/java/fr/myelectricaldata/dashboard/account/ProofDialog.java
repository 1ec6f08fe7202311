package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.ui.ActionButton;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Asks whoever sits before an open session to prove again who they are. */
final class ProofDialog extends Dialog {
    private ProofDialog(String title, String text, boolean askPassword, BiConsumer<String, String> action) {
        setHeaderTitle(title);
        setWidth("440px");
        ProofFields fields =
                new ProofFields(askPassword, getTranslation("factor.any-code"), getTranslation("factor.any-code.help"));
        Div body = new Div(new Paragraph(text), fields);
        body.addClassName("form");
        add(body);
        Button confirm = new ActionButton(title, () -> {
            if (fields.submit(action)) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
    }

    static ProofDialog forCode(String title, String text, Consumer<String> action) {
        return new ProofDialog(title, text, false, (password, code) -> action.accept(code));
    }

    /** @param action takes the password, then the code */
    static ProofDialog forBoth(String title, String text, BiConsumer<String, String> action) {
        return new ProofDialog(title, text, true, action);
    }
}
