package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** Everything that the owner may do with one meter; what is not possible just now is not offered. */
final class MeterMenu extends MenuBar {
    private final SubMenu menu;

    /** @param meter its name, for those who do not see where the menu stands */
    MeterMenu(String meter) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        var top = addItem(getTranslation("meter.menu"));
        top.setAriaLabel(getTranslation("meter.menu.of", meter));
        menu = top.getSubMenu();
    }

    /** @param key of the entry's text */
    MeterMenu with(String key, Runnable action) {
        menu.addItem(getTranslation(key), click -> action.run());
        return this;
    }

    MeterMenu with(boolean possible, String key, Runnable action) {
        return possible ? with(key, action) : this;
    }

    MeterMenu line() {
        menu.addSeparator();
        return this;
    }
}
