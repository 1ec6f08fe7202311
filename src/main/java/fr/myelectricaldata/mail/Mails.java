package fr.myelectricaldata.mail;

import fr.myelectricaldata.common.EmailAddress;

/**
 * Where mails are handed over. Both ways join the transaction of the caller, return at once, and survive a restart; what
 * they keep until then is sealed.
 */
public interface Mails {
    /** Sends what is written already. */
    void send(Mail mail);

    /** Has a {@link MailWriter} write the mail at the moment of sending. */
    void order(MailOrder order);

    /** Do mails leave this machine, or wait in a folder for the operator? */
    boolean leave();

    /** Forgets the mails to somebody who is gone, where they wait in a folder. */
    void forget(EmailAddress person);
}
