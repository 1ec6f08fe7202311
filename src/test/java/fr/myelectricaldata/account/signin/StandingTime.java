package fr.myelectricaldata.account.signin;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** A clock that stands until it is moved, and a witness of what owners should hear of. */
@TestConfiguration
public class StandingTime {
    private final List<SecurityChange> changes = new CopyOnWriteArrayList<>();

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(Clock.systemUTC().instant());
    }

    @EventListener
    void heard(SecurityChange change) {
        changes.add(change);
    }

    public List<SecurityChange.Kind> changesOf(AccountId account) {
        return changes.stream()
                .filter(change -> change.account().equals(account))
                .map(SecurityChange::kind)
                .toList();
    }
}
