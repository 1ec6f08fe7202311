package fr.myelectricaldata.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import fr.myelectricaldata.gateway.ApiPaths;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The chain of the pages, and the one of the stand-in for Enedis, which knows nothing of our accounts. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class PageSecurity {
    static final String SIGN_IN = "/login";

    /** Beside what Vaadin itself leaves open, and views that say so by annotation. */
    private static final String[] OPEN = {
        "/styles.css",
        "/js/**",
        "/webjars/**",
        "/icons/**",
        "/images/**",
        "/fonts/**",
        "/favicon.ico",
        "/favicon.svg",
        "/manifest.webmanifest",
        "/offline-worker.js",
        "/offline.html",
        "/robots.txt",
        "/aura/**",
        "/swagger-ui/**",
        "/demo"
    };

    @Bean
    @Order(2)
    SecurityFilterChain standIns(HttpSecurity http) throws Exception {
        return http.securityMatcher(ApiPaths.STAND_IN_PATTERNS.toArray(String[]::new))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            PageSessions sessions,
            OurPages pages,
            SecurityContextHolderStrategy contexts,
            RequestUtil routes)
            throws Exception {
        // Nobody is asked to sign in for, and nobody is forbidden, what does not exist: Vaadin says so in a page.
        RequestMatcher noSuchPage = request -> "GET".equals(request.getMethod()) && !routes.isSecuredFlowRoute(request);
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(noSuchPage)
                        .permitAll())
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(String.join(
                                "; ", List.of("object-src 'none'", "base-uri 'self'", "frame-ancestors 'self'")))))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SIGN_IN))
                .formLogin(form -> form.failureHandler(signInFailed()))
                .addFilterBefore(new LateGoodbyeFilter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new PageSessionFilter(sessions, contexts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ForeignSignInFilter(pages), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** One answer for an unknown e-mail and a wrong password; only haste is told apart. */
    private static AuthenticationFailureHandler signInFailed() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + SIGN_IN + "?error"
                + (failure instanceof LockedException ? "=throttled" : ""));
    }
}
