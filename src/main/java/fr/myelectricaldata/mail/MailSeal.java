package fr.myelectricaldata.mail;

import java.util.Optional;

/** Closes what waits to be sent, so that nobody reads it in the database. */
public interface MailSeal {
    /** @param place binds the sealed text to where it is kept */
    byte[] close(byte[] text, String place);

    /** Empty when it was closed under a key that is gone, or for another place. */
    Optional<byte[]> open(byte[] sealed, String place);
}
