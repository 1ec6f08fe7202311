package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** Language, appearance and error handling of every page. */
@Configuration(proxyBeanMethods = false)
class UiConfiguration {
    @Bean
    I18NProvider i18nProvider() {
        return new DefaultI18NProvider(Language.locales());
    }

    @Bean
    VaadinServiceInitListener uiSetup(Choices choices) {
        return event -> {
            VaadinService service = event.getSource();
            service.setSystemMessagesProvider(info -> messages(info.getLocale()));
            service.addSessionInitListener(init -> {
                VaadinSession session = init.getSession();
                session.setErrorHandler(new UiErrorHandler());
                Language.initial(init.getRequest()).ifPresent(language -> session.setLocale(language.locale()));
            });
            event.addIndexHtmlRequestListener(response -> {
                Element html = response.getDocument().getElementsByTag("html").getFirst();
                VaadinSession session = VaadinSession.getCurrent();
                Appearance appearance = choices.welcome(session, response.getVaadinRequest());
                html.attr("lang", session.getLocale().getLanguage());
                html.attr(Appearance.ATTRIBUTE, appearance.word());
                response.getDocument()
                        .head()
                        .appendElement("script")
                        .attr("src", "js/install.js")
                        .attr("defer", true);
                if (!exists(service, response.getVaadinRequest())) {
                    // The page that says so is shown once the browser is connected; its status comes first.
                    response.getVaadinResponse().setStatus(HttpStatus.NOT_FOUND.value());
                }
            });
        };
    }

    private static boolean exists(VaadinService service, VaadinRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        return service.getRouter().getRegistry().getNavigationRouteTarget(path).hasTarget();
    }

    private static SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(I18NProvider.translate(locale, "system.expired.title"));
        messages.setSessionExpiredMessage(I18NProvider.translate(locale, "system.expired.text"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(I18NProvider.translate(locale, "system.internal.title"));
        messages.setInternalErrorMessage(I18NProvider.translate(locale, "system.internal.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(I18NProvider.translate(locale, "system.cookies.title"));
        messages.setCookiesDisabledMessage(I18NProvider.translate(locale, "system.cookies.text"));
        return messages;
    }
}
