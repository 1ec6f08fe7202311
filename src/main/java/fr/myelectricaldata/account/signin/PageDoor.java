package fr.myelectricaldata.account.signin;

import fr.myelectricaldata.account.Account;

/** Lets somebody into the pages from within a page, where no form is sent. */
@FunctionalInterface
public interface PageDoor {
    /** Signs the present browser in, under a new session id; the page must be left afterwards. */
    void admit(Account account, SignIn.Proof proof);
}
