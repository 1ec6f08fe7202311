package fr.myelectricaldata.account.ui;

import fr.myelectricaldata.common.EmailAddress;

/** What the sign-up page needs of the account room. */
interface SignUp {
    /**
     * @param captcha what the box says, where one is asked for
     * @param remoteAddress whom to slow down
     * @throws fr.myelectricaldata.common.DomainException in words for the reader
     */
    Credentials signUp(EmailAddress email, String password, String captcha, String remoteAddress);

    /** Shown once, never again. */
    record Credentials(String clientId, String clientSecret) {
        @Override
        public String toString() {
            return clientId;
        }
    }
}
