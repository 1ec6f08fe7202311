package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.myelectricaldata.account.archive.Export;
import fr.myelectricaldata.ui.ActionButton;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Asks for the e-mail address, or for one word in capitals, before everything goes. */
final class EraseDialog extends Dialog {
    /** Either language's word, whichever the page speaks. */
    private static final Set<String> WORDS = Set.of("SUPPRIMER", "DELETE");

    private final TextField answer = new TextField(getTranslation("erase.answer"));
    private final String email;

    EraseDialog(String email, Supplier<Export> archive, Runnable erase) {
        this.email = email;
        setHeaderTitle(getTranslation("erase.sure"));
        setWidth("520px");
        answer.setHelperText(getTranslation("erase.answer.help", email));
        answer.setAutocorrect(false);
        answer.setWidthFull();
        answer.setValueChangeMode(ValueChangeMode.EAGER);
        Button confirm = new ActionButton(getTranslation("erase.confirm"), () -> {
            // The button may be pressed by a script: what was typed decides.
            if (meant()) {
                close();
                erase.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setEnabled(false);
        answer.addValueChangeListener(typed -> confirm.setEnabled(meant()));
        Div body = new Div(
                new Paragraph(getTranslation("erase.last")),
                new Paragraph(getTranslation("erase.archive-first")),
                new ArchiveButton(archive),
                answer);
        body.addClassName("form");
        add(body);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
    }

    private boolean meant() {
        String typed = answer.getValue().strip();
        return WORDS.contains(typed) || typed.toLowerCase(Locale.ROOT).equals(email.toLowerCase(Locale.ROOT));
    }
}
