package fr.myelectricaldata.account.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.life.AccountLife;
import fr.myelectricaldata.account.life.AccountLife.LinkShown;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the pages of mailed links ask for, at a pace that nobody exceeds. */
@SpringComponent
class LinkDesk {
    private final AccountLife life;
    private final AccountThrottle throttle;

    LinkDesk(AccountLife life, AccountThrottle throttle) {
        this.life = life;
        this.throttle = throttle;
    }

    void forgot(EmailAddress email, Locale language) {
        throttle.beforeMail(email.value(), network());
        life.forgotPassword(email, language);
    }

    void resend(EmailAddress email, Locale language) {
        throttle.beforeMail(email.value(), network());
        life.resendVerification(email, language);
    }

    LinkShown look(LinkKind kind, String token) {
        return life.look(kind, token);
    }

    Account verify(String token) {
        throttle.beforeLink(network());
        return proved(life.verify(token));
    }

    Account change(String token) {
        throttle.beforeLink(network());
        return proved(life.confirmEmail(token));
    }

    Account reset(String token, NewPassword password) {
        throttle.beforeLink(network());
        return proved(life.resetPassword(token, password));
    }

    SignedUp accept(String token, NewPassword password) {
        throttle.beforeLink(network());
        SignedUp accepted = life.accept(token, password);
        proved(accepted.account());
        return accepted;
    }

    /** Whoever reads the mailbox here may always sign in from here. */
    private Account proved(Account account) {
        throttle.proved(account.id(), network());
        return account;
    }

    private static @Nullable String network() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? null : request.getRemoteAddr();
    }
}
