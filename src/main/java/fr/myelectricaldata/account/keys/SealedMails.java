package fr.myelectricaldata.account.keys;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.mail.MailSeal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails wait under a subkey of SECRET_KEY, bound to their place. */
@Component
class SealedMails implements MailSeal {
    private final List<Aead> keys;

    SealedMails(ServerKeys server) {
        this.keys = server.subkeys("mail").stream()
                .map(key -> ServerKeys.aead(key.bytes()))
                .toList();
    }

    @Override
    public byte[] close(byte[] text, String place) {
        try {
            return keys.getFirst().encrypt(text, bytes(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] sealed, String place) {
        for (Aead key : keys) {
            try {
                return Optional.of(key.decrypt(sealed, bytes(place)));
            } catch (GeneralSecurityException underAnotherKey) {
                // the former keys are tried as well
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
