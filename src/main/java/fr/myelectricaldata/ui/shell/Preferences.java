package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinService;
import fr.myelectricaldata.ui.Glyph;

/** A menu to choose language and appearance, with room for more. */
class Preferences extends MenuBar {
    private final MenuItem top;

    Preferences(String name, Component face) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        top = addItem(face);
        top.setAriaLabel(name);
        for (Language language : Language.values()) {
            MenuItem item = choice(getTranslation("language." + language));
            item.setChecked(language.locale().getLanguage().equals(getLocale().getLanguage()));
            item.addClickListener(click -> language.apply(UI.getCurrent()));
        }
        top.getSubMenu().addSeparator();
        Appearance now = Appearance.remembered(VaadinService.getCurrentRequest());
        for (Appearance appearance : Appearance.values()) {
            MenuItem item = choice(getTranslation("appearance." + appearance));
            item.setChecked(appearance == now);
            item.addClickListener(click -> choose(item, appearance));
        }
    }

    /** For people who are not signed in. */
    static Preferences forEverybody(Component owner) {
        return new Preferences(owner.getTranslation("shell.preferences"), new Glyph("language"));
    }

    final MenuItem action(String icon, String text, Runnable action) {
        top.getSubMenu().addSeparator();
        MenuItem item = top.getSubMenu().addItem(new Glyph(icon), click -> action.run());
        item.add(text);
        return item;
    }

    private MenuItem choice(String text) {
        MenuItem item = top.getSubMenu().addItem(text);
        item.setCheckable(true);
        return item;
    }

    private void choose(MenuItem chosen, Appearance appearance) {
        Appearance[] all = Appearance.values();
        top.getSubMenu().getItems().stream()
                .filter(item -> item.isCheckable())
                .skip(Language.values().length)
                .limit(all.length)
                .forEach(item -> item.setChecked(item == chosen));
        appearance.apply(UI.getCurrent());
    }
}
