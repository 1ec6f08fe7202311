package fr.myelectricaldata.mail;

import fr.myelectricaldata.common.EmailAddress;

/** Takes a mail away; which one there is, the settings decide. */
interface MailCarrier {
    /** @param id of the delivery; the same when it is tried again */
    void carry(Mail mail, String id) throws MailFailure;

    MailHealth.Way way();

    /** Forgets what it keeps of the mails to somebody. */
    default void forget(EmailAddress person) {}
}
