package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.UI;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SetUpLinkCheck;
import fr.myelectricaldata.account.captcha.Captcha;
import fr.myelectricaldata.common.EmailAddress;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The account room's services behind the pages by which people come in. */
@Component
class AccountDoors implements SignUp, FirstAdmin {
    private final AccountService accounts;
    private final AccountThrottle throttle;
    private final Captcha captchas;

    private final SetUpLinkCheck setUpLinks;

    AccountDoors(AccountService accounts, AccountThrottle throttle, Captcha captchas, SetUpLinkCheck setUpLinks) {
        this.accounts = accounts;
        this.setUpLinks = setUpLinks;
        this.throttle = throttle;
        this.captchas = captchas;
    }

    @Override
    public Credentials signUp(EmailAddress email, String password, String captcha, String remoteAddress) {
        throttle.beforeSignUp(remoteAddress);
        captchas.check(captcha, remoteAddress);
        if (UI.getCurrent() != null) {
            // The first mail speaks as the page does.
            LocaleContextHolder.setLocale(UI.getCurrent().getLocale());
        }
        ApiCredentials credentials =
                accounts.signUp(email, new NewPassword(password)).credentials();
        return new Credentials(credentials.clientId(), credentials.clientSecret());
    }

    @Override
    public boolean counts(String token) {
        return setUpLinks.counts(token);
    }

    @Override
    public void claim(AccountId account, String token) {
        accounts.redeemSetUpLink(account, token);
    }
}
