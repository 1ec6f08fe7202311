package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.ui.ActionButton;
import java.util.function.Consumer;

/** Gives a meter a name of the household's own. */
final class RenameDialog extends Dialog {
    private static final int LONGEST = 100;

    RenameDialog(String name, Consumer<String> save) {
        setHeaderTitle(getTranslation("meter.rename"));
        TextField field = new TextField(getTranslation("meter.name"));
        field.setMaxLength(LONGEST);
        field.setHelperText(getTranslation("meter.name.help"));
        field.setValue(name);
        field.setWidthFull();
        field.setAutofocus(true);
        Button keep = new ActionButton(getTranslation("action.save"), () -> {
            save.accept(field.getValue().strip());
            close();
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER);
        add(field);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), keep);
    }
}
