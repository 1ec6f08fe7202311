package fr.myelectricaldata.account.ui;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.ErrorKind;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Accounts without a store: one address is taken, every other one is welcome. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeAccounts {
    static final String TAKEN = "taken@exemple.fr";
    static final SignUp.Credentials CREDENTIALS =
            new SignUp.Credentials("cli_4fK2vXw0", "sec_9QmT1cYt7bNzJ0sGh5LrDq8V");

    @Bean
    @Primary
    SignUp fakeSignUp() {
        return (email, password, captcha, address) -> {
            if (email.equals(new EmailAddress(TAKEN))) {
                throw new Taken();
            }
            return CREDENTIALS;
        };
    }

    @Bean
    @Primary
    RecordingFirstAdmin fakeFirstAdmin() {
        return new RecordingFirstAdmin();
    }

    static final class RecordingFirstAdmin implements FirstAdmin {
        static final String TOKEN = "abc";

        final AtomicReference<AccountId> claimed = new AtomicReference<>();

        @Override
        public boolean counts(String token) {
            return token.equals(TOKEN);
        }

        @Override
        public void claim(AccountId account, String token) {
            claimed.set(account);
        }
    }

    static final class Taken extends DomainException {
        Taken() {
            super(ErrorKind.CONFLICT, "USER_EXISTS", "taken");
        }
    }
}
