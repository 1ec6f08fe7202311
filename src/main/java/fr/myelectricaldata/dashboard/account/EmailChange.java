package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.server.VaadinRequest;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.account.life.AccountLife;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Asks for another address from the page; guessing the password and mailing strangers are slowed down alike. */
@Component
class EmailChange {
    private final AccountLife life;
    private final AccountThrottle throttle;

    EmailChange(AccountLife life, AccountThrottle throttle) {
        this.life = life;
        this.throttle = throttle;
    }

    void request(Account account, String password, EmailAddress wanted, Locale language) {
        VaadinRequest request = VaadinRequest.getCurrent();
        String network = request == null ? null : request.getRemoteAddr();
        throttle.beforeSignIn(account.email().value(), network);
        throttle.beforeMail(wanted.value(), network);
        life.requestEmail(account.id(), password, wanted, language);
    }
}
