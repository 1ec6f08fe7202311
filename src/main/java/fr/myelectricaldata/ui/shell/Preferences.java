package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.shared.Registration;
import fr.myelectricaldata.ui.Glyph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A menu to choose language and appearance, with room for more. */
class Preferences extends MenuBar {
    private final MenuItem top;
    private final Map<Appearance, MenuItem> appearances = new EnumMap<>(Appearance.class);
    private @Nullable Registration follows;

    Preferences(String name, Component face, Choices choices) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        top = addItem(face);
        top.setAriaLabel(name);
        for (Language language : Language.values()) {
            MenuItem item = choice(getTranslation("language." + language));
            item.setChecked(language.locale().getLanguage().equals(getLocale().getLanguage()));
            item.addClickListener(click -> choices.choose(language));
        }
        top.getSubMenu().addSeparator();
        for (Appearance appearance : Appearance.values()) {
            MenuItem item = choice(getTranslation("appearance." + appearance));
            item.addClickListener(click -> choices.choose(appearance));
            appearances.put(appearance, item);
        }
        check(Appearance.of(UI.getCurrent()));
    }

    /** For people who are not signed in. */
    static Preferences forEverybody(Component owner, Choices choices) {
        return new Preferences(owner.getTranslation("shell.preferences"), new Glyph("language"), choices);
    }

    /** Views that the phone's bar has no room for; a style sheet hides them where all places stand beside the view. */
    final void places(List<MenuEntry> entries) {
        boolean operators = false;
        for (MenuEntry entry : entries) {
            if (!operators && Places.operators(entry.path())) {
                operators = true;
                Hr line = new Hr();
                line.addClassName("phone-place");
                top.getSubMenu().addComponent(line);
            }
            MenuItem item = top.getSubMenu()
                    .addItem(new Glyph(entry.icon()), click -> UI.getCurrent().navigate(entry.path()));
            item.add(getTranslation(entry.title()));
            item.addClassNames("phone-place");
        }
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

    private void check(Appearance now) {
        appearances.forEach((appearance, item) -> item.setChecked(appearance == now));
    }

    /** The same choice is offered elsewhere, too. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        follows = ComponentUtil.addListener(ui, Appearance.Chosen.class, chosen -> check(Appearance.of(ui)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (follows != null) {
            follows.remove();
            follows = null;
        }
    }
}
