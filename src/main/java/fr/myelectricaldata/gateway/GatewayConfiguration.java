package fr.myelectricaldata.gateway;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** How machine addresses read requests; CORS comes before everything that may refuse, so that refusals carry it too. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration implements WebMvcConfigurer {
    /** What scripts of our pages may read of an answer, beside its body. */
    private static final List<String> EXPOSED = List.of(
            RequestIds.HEADER,
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "ETag",
            "Deprecation",
            "Content-Disposition",
            "X-MED-Partial",
            "X-MED-Not-Refreshed");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new LenientBoolean());
        registry.addConverter(new AnswerFormat.FromHeader());
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(new LenientAccept()));
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(ApiTexts.LANGUAGES);
        resolver.setDefaultLocale(Locale.FRENCH);
        return resolver;
    }

    @Bean
    FilterRegistrationBean<Filter> crossOrigin(GatewaySettings settings, ErrorAnswers errors) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(settings.origins());
        rules.setAllowCredentials(true);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        rules.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        rules.setExposedHeaders(EXPOSED);
        rules.setMaxAge(Duration.ofMinutes(10));
        CorsFilter filter = new CorsFilter(request -> ApiPaths.owns(request.getRequestURI()) ? rules : null);
        filter.setCorsProcessor(new CrossOrigin(errors));
        return ordered(filter, Ordered.HIGHEST_PRECEDENCE + 10);
    }

    /** Clients write {@code /pdl/} and follow no redirect. */
    @Bean
    FilterRegistrationBean<Filter> trailingSlashes() {
        String[] patterns = ApiPaths.PATTERNS.toArray(String[]::new);
        return ordered(
                UrlHandlerFilter.trailingSlashHandler(patterns).wrapRequest().build(), Ordered.HIGHEST_PRECEDENCE + 30);
    }

    private static FilterRegistrationBean<Filter> ordered(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
