package fr.myelectricaldata.account;

import org.springframework.stereotype.Component;

/** Whether an account has to prove its address before it is served. */
@Component
public class VerifiedAddresses {
    /** The authority of whoever is signed in to an account whose address is not verified. */
    public static final String MISSING = "EMAIL_UNVERIFIED";

    private final boolean required;

    VerifiedAddresses(AccountSettings settings) {
        this.required = settings.requireEmailVerification();
    }

    public boolean required() {
        return required;
    }

    /** @throws EmailNotVerifiedException when it is required but missing */
    public void check(boolean verified) {
        if (required && !verified) {
            throw new EmailNotVerifiedException();
        }
    }

    /** The demonstration has no mailbox. */
    public static boolean missing(Account account) {
        return !account.emailVerified() && !account.rights().readsOnly();
    }
}
