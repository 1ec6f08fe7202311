package fr.myelectricaldata.account.ui.role;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Rights;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A box for each permission, in groups of what they are about. */
final class PermissionBoxes extends Div {
    private final Map<Permission, Checkbox> boxes = new EnumMap<>(Permission.class);

    PermissionBoxes(Set<Permission> ticked, Rights reader) {
        addClassName("permissions");
        Map<String, Div> groups = new LinkedHashMap<>();
        for (Permission permission : Permission.values()) {
            groups.computeIfAbsent(permission.resource(), this::group)
                    .add(box(permission, ticked.contains(permission), reader.may(permission)));
        }
        groups.values().forEach(this::add);
    }

    private Div group(String resource) {
        String title = getTranslation("permission.of." + resource);
        Span head = new Span(title);
        head.addClassName("permission-group");
        Div group = new Div(head);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        return group;
    }

    private Checkbox box(Permission permission, boolean ticked, boolean own) {
        Checkbox box = new Checkbox(getTranslation("permission." + permission.word()), ticked);
        box.setHelperText(getTranslation("permission." + permission.word() + ".text"));
        box.setEnabled(own);
        boxes.put(permission, box);
        return box;
    }

    Set<Permission> permissions() {
        return boxes.entrySet().stream()
                .filter(one -> one.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
