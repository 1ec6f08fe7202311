package fr.myelectricaldata.security;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Vaadin's pages are reached by a forward, and Tomcat would finish a forwarded answer behind Spring Security's back: no
 * page would carry the security headers.
 */
@Configuration(proxyBeanMethods = false)
class HeadersOfForwardedPages {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> finishForwardedAnswersThroughTheirWrappers() {
        return factory ->
                factory.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }
}
