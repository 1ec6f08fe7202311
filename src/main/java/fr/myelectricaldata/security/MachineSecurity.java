package fr.myelectricaldata.security;

import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.VerifiedAddresses;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.account.factor.OperatorRule;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.gateway.VisibleText;
import fr.myelectricaldata.throttle.Throttle;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The chain of the addresses in {@link fr.myelectricaldata.gateway.ApiPaths}: stateless, JSON, no forms, no redirects. */
@Configuration(proxyBeanMethods = false)
class MachineSecurity {
    /** Everybody but the demonstration. */
    private static final String WRITER = "USER";

    /** Whoever may do anything at all beyond their own data; what exactly, the addresses themselves say. */
    private static final String[] PERMITTED =
            Stream.of(Permission.values()).map(Permission::word).toArray(String[]::new);

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http,
            MachineAddresses addresses,
            MachineRefusals refusals,
            ConsentSessions sessions,
            MachineFilters filters)
            throws Exception {
        http.securityMatcher(addresses.all())
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(sessions))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        filters.all().forEach(filter -> http.addFilterBefore(filter, AuthorizationFilter.class));
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(addresses::open)
                        .permitAll()
                        .requestMatchers(addresses::callback)
                        .permitAll()
                        .requestMatchers(addresses::conso)
                        .hasAuthority(ConsoAuthenticationFilter.AUTHORITY)
                        .requestMatchers("/actuator/**")
                        .hasRole(Permission.SETTINGS.word())
                        .requestMatchers("/api/admin/**")
                        .hasAnyRole(PERMITTED)
                        // beginning a consent is a GET that changes something
                        .requestMatchers("/oauth/**", "/api/oauth/**")
                        .hasRole(WRITER)
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .anyRequest()
                        .hasRole(WRITER))
                .build();
    }

    /** As strict as ever, but headers are text in UTF-8, as {@code ReadableRequests} in the gateway already saw to it. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(VisibleText::inHeader);
        return firewall;
    }

    @Bean
    MachineFilters machineFilters(
            TokenReaders readers,
            OurPages pages,
            MachineAddresses addresses,
            MachineRefusals refusals,
            Throttle throttle,
            SupportEntry support,
            Clock clock,
            SecuritySettings settings) {
        Filter authentication = new ApiKeyAuthenticationFilter(
                readers.accounts(),
                readers.tokens(),
                readers.signIns(),
                readers.rule(),
                addresses,
                refusals,
                readers.contexts());
        return new MachineFilters(List.of(
                RequestThrottleFilter.byAddress(throttle, settings, addresses::data, refusals),
                authentication,
                new ConsoAuthenticationFilter(readers.consoTokens(), addresses, refusals, readers.contexts()),
                new VerifiedAddressFilter(readers.verified(), refusals, readers.contexts()),
                new SameOriginFilter(pages, addresses, refusals),
                RequestThrottleFilter.byAccount(throttle, settings, addresses::data, refusals),
                new WatchedRequests(readers.contexts(), clock),
                new SupportFilter(support, readers.contexts(), addresses, refusals)));
    }

    @Bean
    TokenReaders tokenReaders(
            AccountService accounts,
            AccessTokens tokens,
            SignIns signIns,
            OperatorRule rule,
            ConsoTokens consoTokens,
            VerifiedAddresses verified,
            SecurityContextHolderStrategy contexts) {
        return new TokenReaders(accounts, tokens, signIns, rule, consoTokens, verified, contexts);
    }

    record TokenReaders(
            AccountService accounts,
            AccessTokens tokens,
            SignIns signIns,
            OperatorRule rule,
            ConsoTokens consoTokens,
            VerifiedAddresses verified,
            SecurityContextHolderStrategy contexts) {}

    /** @param all in the order in which they stand before authorization */
    record MachineFilters(List<Filter> all) {}
}
