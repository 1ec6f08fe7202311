package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Component;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.passkey.Passkeys;
import fr.myelectricaldata.account.signin.CurrentSignIn;
import fr.myelectricaldata.account.signin.SignIns;
import java.time.Clock;

/** Where one is signed in, and what a thief of the password would still miss. */
@org.springframework.stereotype.Component
class SecurityCards {
    private final SignIns signIns;
    private final CurrentSignIn current;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Clock clock;

    SecurityCards(SignIns signIns, CurrentSignIn current, SecondFactors factors, Passkeys passkeys, Clock clock) {
        this.signIns = signIns;
        this.current = current;
        this.factors = factors;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    Component factor(Account account) {
        return new FactorCard(desk(account));
    }

    Component passkeys(Account account) {
        return new PasskeysCard(new PasskeyDesk(account.id(), passkeys));
    }

    Component signIns(Account account) {
        return new SignInsCard(desk(account));
    }

    private SecurityDesk desk(Account account) {
        return new SecurityDesk(account, signIns, current, factors, clock);
    }
}
