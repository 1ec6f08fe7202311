package fr.myelectricaldata.account.ui;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.passkey.Ceremony;
import fr.myelectricaldata.account.passkey.Passkeys;
import fr.myelectricaldata.account.signin.PageDoor;
import fr.myelectricaldata.account.signin.SignIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** A passkey with a finger, a face or a PIN is two factors already: no code is asked for. */
@Component
class PasskeySignIn {
    private final Passkeys passkeys;
    private final PageDoor door;

    PasskeySignIn(Passkeys passkeys, PageDoor door) {
        this.passkeys = passkeys;
        this.door = door;
    }

    Ceremony<PublicKeyCredentialRequestOptions> begin() {
        return passkeys.beginSignIn();
    }

    /** False when the answer proves nobody. */
    boolean finish(
            Ceremony<PublicKeyCredentialRequestOptions> question, @Nullable String answer, @Nullable String address) {
        Optional<Account> account = passkeys.prove(question, answer, address);
        account.ifPresent(known -> door.admit(known, SignIn.Proof.PASSKEY));
        return account.isPresent();
    }
}
