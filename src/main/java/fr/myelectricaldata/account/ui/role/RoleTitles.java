package fr.myelectricaldata.account.ui.role;

import com.vaadin.flow.component.Component;
import fr.myelectricaldata.account.role.Role;

/** Roles of the start are named in the reader's language, the others as whoever made them did. */
record RoleTitles(Component page) {
    String of(Role role) {
        return role.titleKey().map(key -> page.getTranslation(key)).orElseGet(role::displayName);
    }

    String description(Role role) {
        String text = role.system() ? page.getTranslation("role.text." + role.id()) : role.description();
        return text == null ? "" : text;
    }
}
