package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Component;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.meter.PointTokens;
import java.time.Clock;

/** Who one is and by what one proves it: identity, tokens, password. A new secret or password ends the tokens. */
@org.springframework.stereotype.Component
class AccessCards {
    private final AccountService accounts;
    private final PasswordChange passwords;
    private final EmailChange emails;
    private final PointTokens minting;
    private final ConsoTokens tokens;
    private final Clock clock;

    AccessCards(
            AccountService accounts,
            PasswordChange passwords,
            EmailChange emails,
            PointTokens minting,
            ConsoTokens tokens,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.emails = emails;
        this.minting = minting;
        this.tokens = tokens;
        this.clock = clock;
    }

    record Made(Component identity, TokensCard tokens, Component password, Component email) {}

    Made of(Account account, boolean mayChange) {
        TokensCard list = new TokensCard(new TokenDesk(account.id(), minting, tokens), mayChange, clock);
        IdentityCard identity = new IdentityCard(account, mayChange, () -> {
            var renewed = accounts.regenerateSecret(account.id());
            list.reload();
            return renewed;
        });
        PasswordCard password = new PasswordCard((current, replacement) -> {
            passwords.change(account, current, replacement);
            list.reload();
        });
        EmailCard email =
                new EmailCard(account, (proof, wanted, language) -> emails.request(account, proof, wanted, language));
        return new Made(identity, list, password, email);
    }
}
