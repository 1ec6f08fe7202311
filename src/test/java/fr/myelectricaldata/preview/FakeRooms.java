package fr.myelectricaldata.preview;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.consent.ConsentCallback;
import fr.myelectricaldata.consent.ConsentOutcome;
import fr.myelectricaldata.consent.ConsentService;
import fr.myelectricaldata.meter.UsagePointService;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;

/** The rooms behind the pages, made up; they come before the real ones wherever those are there too. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeRooms {
    public static final URI CONSENT_PAGE = URI.create("https://enedis.example/authorize?state=abc");

    @Bean
    @Primary
    UsagePointService fakePoints() {
        return new FakePoints();
    }

    @Bean
    @Primary
    FakeMetering fakeMetering() {
        return new FakeMetering();
    }

    @Bean
    @Primary
    FakeCollection fakeCollection(Clock clock) {
        return new FakeCollection(clock);
    }

    @Bean
    @Primary
    ConsentService fakeConsents() {
        return new ConsentService() {
            @Override
            public URI begin(AccountId account) {
                return CONSENT_PAGE;
            }

            @Override
            public ConsentOutcome complete(AccountId account, ConsentCallback callback) {
                return new ConsentOutcome.Refused();
            }
        };
    }

    /** Stands before the real chains, which ask for accounts that exist: any password opens the fake ones. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FakeSecurity {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        SecurityFilterChain fakePages(HttpSecurity http) throws Exception {
            http.securityMatcher(request -> true)
                    .authorizeHttpRequests(requests -> requests.requestMatchers(
                                    "/js/**", "/icons/**", "/webjars/**", "/styles.css", "/aura/**")
                            .permitAll());
            return http.authenticationProvider(new AnyPassword())
                    .with(
                            VaadinSecurityConfigurer.vaadin(),
                            vaadin -> vaadin.loginView("/login")
                                    .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                    .build();
        }
    }

    private static final class AnyPassword implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication attempt) {
            return FakePeople.ALL.stream()
                    .filter(person -> person.email().equals(attempt.getName()))
                    .findFirst()
                    .map(FakePeople::signedIn)
                    .orElseThrow(() -> new BadCredentialsException("nobody of that name"));
        }

        @Override
        public boolean supports(Class<?> type) {
            return true;
        }
    }
}
