package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.dashboard.Visitor;
import fr.myelectricaldata.meter.PointTokens;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Who one is here, what one may still ask for today, and who reads on one's behalf. */
@Route(value = "account", layout = MainLayout.class)
@Menu(order = 90, icon = "user", title = "menu.account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {
    AccountView(
            Visitor visitor,
            AccountService accounts,
            PasswordChange passwords,
            QuotaService quotas,
            PointTokens minting,
            ConsoTokens tokens,
            Clock clock) {
        addClassName("view");
        Account account = accounts.get(visitor.account());
        boolean mayChange = visitor.mayChange();
        TokensCard tokensCard = new TokensCard(new TokenDesk(account.id(), minting, tokens), mayChange, clock);
        IdentityCard identity = new IdentityCard(account, mayChange, () -> {
            var renewed = accounts.regenerateSecret(account.id());
            tokensCard.reload();
            return renewed;
        });
        Div columns = new Div(identity, new QuotaCard(quotas.usage(account.id()), account.role(), clock));
        columns.addClassName("meters");
        Div stack = new Div();
        stack.addClassName("stack");
        if (!mayChange) {
            stack.add(new Notice(Tone.PLAIN, getTranslation("account.demo")));
        }
        stack.add(columns, tokensCard);
        if (mayChange) {
            stack.add(new PasswordCard((current, replacement) -> {
                passwords.change(account, current, replacement);
                tokensCard.reload();
            }));
        }
        add(new ViewHeader(getTranslation("menu.account")), stack);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.account");
    }
}
