package fr.myelectricaldata.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.gateway.ApiPaths;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The chain of the pages, and the one of the stand-in for Enedis, which knows nothing of our accounts. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class PageSecurity {
    static final String SIGN_IN = "/login";
    static final String SECOND_STEP = "/login/code";
    static final List<String> SIGN_IN_FORMS = List.of(SIGN_IN, SECOND_STEP);

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
            HttpSecurity http, PageFilters filters, OurPages pages, SignedOut signedOut, RequestUtil routes)
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
                .formLogin(form -> form.failureHandler(filters.failed()))
                .logout(logout -> logout.addLogoutHandler(signedOut))
                .addFilterBefore(new LateGoodbyeFilter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(filters.session(), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(filters.secondStep(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ForeignSignInFilter(pages), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    @Bean
    PageFilters pageFilters(
            PageSessions sessions,
            SignIns signIns,
            SecondStep secondStep,
            VaadinDefaultRequestCache requests,
            SecurityContextHolderStrategy contexts) {
        AuthenticationFailureHandler failed = signInFailed(secondStep);
        return new PageFilters(
                new PageSessionFilter(sessions, signIns, contexts),
                SecondStepFilter.of(secondStep, requests, contexts, failed),
                failed);
    }

    /**
     * @param secondStep where {@link #SECOND_STEP} sends its form
     * @param failed where both steps send whoever they refuse
     */
    record PageFilters(Filter session, Filter secondStep, AuthenticationFailureHandler failed) {}

    /** Tells {@link SignedOut} of sessions that end. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** One answer for an unknown e-mail and a wrong password; only haste is told apart, and a right password half-way. */
    private static AuthenticationFailureHandler signInFailed(SecondStep secondStep) {
        return (request, response, failure) -> {
            if (failure instanceof SecondFactorNeededException half) {
                secondStep.begin(request, half.account());
            }
            response.sendRedirect(request.getContextPath() + after(failure));
        };
    }

    private static String after(AuthenticationException failure) {
        return switch (failure) {
            case SecondFactorNeededException halfWay -> SECOND_STEP;
            case SecondStep.TooLateException late -> SIGN_IN + "?error=late";
            case SecondStep.WrongCodeException wrong -> SECOND_STEP + "?error";
            case SecondStep.LockedAwayException locked -> SECOND_STEP + "?error=locked";
            case SecondStep.TooFastException fast -> SECOND_STEP + "?error=throttled";
            case LockedException fast -> SIGN_IN + "?error=throttled";
            default -> SIGN_IN + "?error";
        };
    }
}
