package fr.myelectricaldata.consent;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.meter.UsagePointAttached;
import fr.myelectricaldata.meter.UsagePointDeleted;
import fr.myelectricaldata.metering.FakeKeyring;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.throttle.Throttle;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stand-ins for the rooms that meters and consents lean on: Enedis, the clock, throttling, two signed-in people. */
@TestConfiguration
public class OtherRooms {

    public static final AccountPrincipal ALICE = person(1, Rights.VISITOR);
    public static final AccountPrincipal BOB = person(2, Rights.VISITOR);
    public static final AccountPrincipal DEMO = person(3, Rights.DEMO);

    private static AccountPrincipal person(int number, Rights rights) {
        AccountId id = new AccountId(new UUID(7, number));
        return new AccountPrincipal(id, "person" + number + "@example.org", rights);
    }

    @Bean
    @Primary
    @Order(Ordered.HIGHEST_PRECEDENCE)
    FakeEnedis fakeEnedis() {
        return new FakeEnedis();
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return MovableClock.at("2026-11-23T10:00:00Z");
    }

    @Bean
    @Primary
    Throttle openThrottle() {
        return new Throttle() {
            @Override
            public void take(Limit limit, String key) {}

            @Override
            public void await(Limit limit, String key, Queue queue) {}
        };
    }

    /** Alice and Bob have no account, so no key of their own. */
    @Bean
    @Primary
    AccountKeyring fakeKeyring() {
        return new FakeKeyring();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    /** What plain listeners of other rooms hear, and whether the publisher's transaction was over. */
    public static class Heard {

        public final List<UsagePointAttached> attached = new CopyOnWriteArrayList<>();
        public final List<UsagePointDeleted> deleted = new CopyOnWriteArrayList<>();
        public volatile boolean heardInTransaction;

        @EventListener
        public void on(UsagePointAttached event) {
            heardInTransaction |= TransactionSynchronizationManager.isActualTransactionActive();
            attached.add(event);
        }

        @EventListener
        public void on(UsagePointDeleted event) {
            deleted.add(event);
        }
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain fixedBearers(HttpSecurity http, ObjectProvider<SecurityContextHolderStrategy> strategies) {
        // Vaadin's strategy is a bean of each context, while SecurityContextHolder is static: the last context wins
        // there.
        SecurityContextHolderStrategy holder =
                strategies.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
        return http.securityMatcher("/pdl/**", "/api/pdl/**", "/oauth/**", "/api/oauth/**", "/consent")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .addFilterBefore(new FixedBearers(holder), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static final class FixedBearers extends OncePerRequestFilter {

        private final SecurityContextHolderStrategy holder;

        FixedBearers(SecurityContextHolderStrategy holder) {
            this.holder = holder;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            for (AccountPrincipal person : List.of(ALICE, BOB, DEMO)) {
                if (("Bearer " + person.getName()).equals(request.getHeader("Authorization"))) {
                    var authorities =
                            AuthorityUtils.createAuthorityList(person.rights().authorities());
                    SecurityContext context = holder.createEmptyContext();
                    context.setAuthentication(new UsernamePasswordAuthenticationToken(person, null, authorities));
                    holder.setContext(context);
                }
            }
            chain.doFilter(request, response);
        }
    }
}
