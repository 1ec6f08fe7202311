package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.server.VaadinRequest;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.factor.Enrolment;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.signin.CurrentSignIn;
import fr.myelectricaldata.account.signin.SignIn;
import fr.myelectricaldata.account.signin.SignIns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page does with the sign-ins and the second factor of one account. */
record SecurityDesk(Account account, SignIns signIns, CurrentSignIn current, SecondFactors factors, Clock clock) {
    List<SignIn> open() {
        return signIns.open(account.id());
    }

    List<SignIn> history() {
        return signIns.newest(account.id());
    }

    boolean here(SignIn signIn) {
        return current.id().filter(signIn.id()::equals).isPresent();
    }

    void revoke(UUID id) {
        signIns.revoke(account.id(), id);
    }

    void signOutEverywhereElse() {
        signIns.signOutEverywhereElse(account.id());
    }

    Optional<SecondFactors.Status> factor() {
        return factors.statusOf(account.id());
    }

    Enrolment begin() {
        return factors.begin(account);
    }

    List<String> turnOn(Enrolment enrolment, String password, String code) {
        return factors.turnOn(enrolment, password, code);
    }

    List<String> renewCodes(String code) {
        return factors.renewCodes(account.id(), code, address());
    }

    void turnOff(String password, String code) {
        factors.turnOff(account.id(), password, code, address());
    }

    Instant now() {
        return clock.instant();
    }

    private static @Nullable String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? null : request.getRemoteAddr();
    }
}
