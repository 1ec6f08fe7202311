package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.server.VaadinRequest;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.account.NewPassword;
import org.springframework.stereotype.Component;

/** Changes a password from the page; guessing the present one in a session left open is slowed down like signing in. */
@Component
class PasswordChange {
    private final AccountService accounts;
    private final AccountThrottle throttle;

    PasswordChange(AccountService accounts, AccountThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    void change(Account account, String current, NewPassword replacement) {
        VaadinRequest request = VaadinRequest.getCurrent();
        throttle.beforeSignIn(account.email().value(), request == null ? null : request.getRemoteAddr());
        accounts.changePassword(account.id(), current, replacement);
    }
}
