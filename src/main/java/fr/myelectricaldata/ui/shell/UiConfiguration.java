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
    VaadinServiceInitListener uiSetup(I18NProvider texts, Choices choices) {
        return event -> {
            VaadinService service = event.getSource();
            service.addUIInitListener(init -> init.getUI().addBeforeEnterListener(new CleanAddresses()));
            service.setSystemMessagesProvider(info -> messages(texts, info.getLocale()));
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

    /** Asked for before Vaadin knows where it is: whoever refuses cookies has no service of their own yet. */
    private static SystemMessages messages(I18NProvider texts, Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("system.expired.title", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("system.expired.text", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.getTranslation("system.internal.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("system.internal.text", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("system.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("system.cookies.text", locale));
        return messages;
    }
}
