package fr.myelectricaldata.dashboard.account;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.passkey.Ceremony;
import fr.myelectricaldata.account.passkey.Passkey;
import fr.myelectricaldata.account.passkey.Passkeys;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** What the page does with the passkeys of one account. */
record PasskeyDesk(AccountId account, Passkeys passkeys) {
    List<Passkey> list() {
        return passkeys.list(account);
    }

    Ceremony<PublicKeyCredentialCreationOptions> begin(String password) {
        return passkeys.begin(account, password);
    }

    void add(Ceremony<PublicKeyCredentialCreationOptions> question, @Nullable String answer, String label) {
        passkeys.add(account, question, answer, label);
    }

    void remove(String id) {
        passkeys.remove(account, id);
    }
}
