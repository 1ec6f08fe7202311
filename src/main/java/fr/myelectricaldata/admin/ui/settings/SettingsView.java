package fr.myelectricaldata.admin.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.settings.SettingsReading;
import fr.myelectricaldata.settings.ShownSetting;
import fr.myelectricaldata.settings.ShownSetting.Origin;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every setting, what it does, its value and where that comes from; what is dangerous about them stands first. */
@Route(value = "admin/settings", layout = MainLayout.class)
@Menu(order = 132, icon = "key", title = "menu.settings")
@RolesAllowed("settings")
class SettingsView extends Div implements HasDynamicTitle {
    SettingsView(SettingsReading settings, AuthenticationContext authentication) {
        addClassName("view");
        AccountPrincipal actor = authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        SettingsReading.InForce inForce = settings.read(actor);
        Div content = new Div();
        content.addClassName("stack");
        inForce.warnings()
                .forEach(warning ->
                        content.add(new Notice(Chip.Tone.WARN, getTranslation("settings.warning." + warning))));
        if (!inForce.ignored().isEmpty()) {
            content.add(new Notice(
                    Chip.Tone.QUIET, getTranslation("settings.ignored", String.join(", ", inForce.ignored()))));
        }
        bySection(inForce.settings()).forEach((section, ones) -> content.add(card(section, ones)));
        add(new ViewHeader(getTranslation("settings.title")).withLead(getTranslation("settings.lead")), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    private static Map<String, List<ShownSetting>> bySection(List<ShownSetting> settings) {
        return settings.stream()
                .collect(Collectors.groupingBy(ShownSetting::section, LinkedHashMap::new, Collectors.toList()));
    }

    private Card card(String section, List<ShownSetting> settings) {
        Card card = new Card(getTranslation("settings.section." + section));
        Div list = new Div();
        list.addClassName("setting-list");
        settings.forEach(setting -> list.add(row(setting)));
        card.setContent(list);
        return card;
    }

    private Div row(ShownSetting setting) {
        Code name = new Code(setting.name());
        Paragraph words = new Paragraph(getTranslation("setting." + setting.name()));
        Div what = new Div(name, words);
        Div how = new Div(value(setting));
        boolean byDefault = setting.origin() == Origin.DEFAULT;
        how.add(new Chip(
                getTranslation("settings.origin." + setting.origin()), byDefault ? Chip.Tone.QUIET : Chip.Tone.PLAIN));
        if (!byDefault && !setting.fallback().isEmpty() && !setting.fallback().equals(setting.value())) {
            Span fallback = new Span(getTranslation("settings.fallback", setting.fallback()));
            fallback.addClassName("quiet");
            how.add(fallback);
        }
        return new Div(what, how);
    }

    private Component value(ShownSetting setting) {
        if (setting.secret()) {
            return new Span(getTranslation(setting.set() ? "settings.secret" : "settings.unset"));
        }
        return setting.set() ? new Code(setting.value()) : new Span(getTranslation("settings.unset"));
    }
}
