package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Component;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.rotation.KeyRotations;

/** The way out after a compromise. */
@org.springframework.stereotype.Component
class KeyCards {
    private final AccountService accounts;
    private final KeyRotations rotations;

    KeyCards(AccountService accounts, KeyRotations rotations) {
        this.accounts = accounts;
        this.rotations = rotations;
    }

    /** @param replaced is run when secret and key are new */
    Component of(Account account, Runnable replaced) {
        return new CompromiseCard(() -> rotations.of(account.id()), () -> {
            var renewed = accounts.regenerateSecretAndKey(account.id());
            replaced.run();
            return renewed;
        });
    }
}
