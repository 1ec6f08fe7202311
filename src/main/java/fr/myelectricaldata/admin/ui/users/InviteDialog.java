package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.textfield.EmailField;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.ErrorText;
import java.util.function.Consumer;

/** Opens an account for somebody, who sets the password by a mailed link. */
final class InviteDialog extends Dialog {
    private static final int TOLD_MILLISECONDS = 5_000;

    private final EmailField email = new EmailField(getTranslation("signup.email"));
    private final Consumer<EmailAddress> invite;

    /** @param invite does it, or fails with a {@link DomainException} */
    InviteDialog(Consumer<EmailAddress> invite) {
        this.invite = invite;
        setHeaderTitle(getTranslation("users.invite"));
        setWidth("480px");
        email.setWidthFull();
        email.setManualValidation(true);
        Button send = new ActionButton(getTranslation("users.invite.send"), this::send);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        Div form = new Div(new Paragraph(getTranslation("users.invite.text")), email);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
        email.focus();
    }

    private void send() {
        try {
            EmailAddress address = new EmailAddress(email.getValue());
            invite.accept(address);
            close();
            Notification.show(
                    getTranslation("users.invited", address.value()), TOLD_MILLISECONDS, Position.BOTTOM_CENTER);
        } catch (DomainException refused) {
            email.setErrorMessage(ErrorText.of(refused, getLocale()).what());
            email.setInvalid(true);
        }
    }
}
