package fr.myelectricaldata.account.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a role, or changes one; of those of the start only what they permit. */
final class RoleDialog extends Dialog {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DESCRIPTION = 500;

    private final TextField name = new TextField(getTranslation("roles.name"));
    private final TextField title = new TextField(getTranslation("roles.title"));
    private final TextArea description = new TextArea(getTranslation("roles.description"));
    private final PermissionBoxes boxes;
    private final Div problem = new Div();
    private final Consumer<Draft> save;

    record Draft(String name, String title, String description, Set<Permission> permissions) {}

    /**
     * @param role null for a new one
     * @param reader only what they may do themselves can be ticked
     * @param save may refuse by a {@link DomainException}, which is said here
     */
    RoleDialog(@Nullable Role role, Rights reader, Consumer<Draft> save) {
        this.save = save;
        this.boxes = new PermissionBoxes(role == null ? Set.of() : role.permissions(), reader);
        setHeaderTitle(
                role == null
                        ? getTranslation("roles.new")
                        : getTranslation("roles.edit.of", new RoleTitles(this).of(role)));
        setWidth("640px");
        name.setHelperText(getTranslation("roles.name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setAutofocus(true);
        title.setMaxLength(LONGEST_TITLE);
        description.setMaxLength(LONGEST_DESCRIPTION);
        name.setVisible(role == null);
        if (role != null) {
            title.setVisible(!role.system());
            description.setVisible(!role.system());
            title.setValue(role.displayName());
            description.setValue(role.description() == null ? "" : role.description());
        }
        Div form = new Div(problem, name, title, description, boxes);
        form.addClassName("form");
        if (role != null && role.id().equals(Role.VISITOR)) {
            form.addComponentAtIndex(1, new Notice(Tone.WARN, getTranslation("roles.visitor")));
        }
        if (!reader.administrator()) {
            form.add(new Paragraph(getTranslation("roles.beyond")));
        }
        add(form);
        Button keep = new ActionButton(getTranslation("action.save"), this::submit);
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), keep);
    }

    private void submit() {
        problem.removeAll();
        try {
            save.accept(
                    new Draft(name.getValue().strip(), title.getValue(), description.getValue(), boxes.permissions()));
            close();
        } catch (DomainException refused) {
            problem.add(new Notice(Tone.WARN, ErrorText.of(refused, getLocale()).what()));
        }
    }
}
