package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The host page: push, the Aura theme, then our one style sheet. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public final class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/logo.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("theme-color", "#0b5fc4");
        // What lets a phone or a desktop install the app; plain files, for @PWA would need a frontend bundle (ADR
        // 0013).
        settings.addLink("manifest", "manifest.webmanifest");
        settings.addLink("apple-touch-icon", "icons/app-180.png");
        settings.addMetaTag("apple-mobile-web-app-title", "MyElectricalData");
        settings.addMetaTag("mobile-web-app-capable", "yes");
    }
}
