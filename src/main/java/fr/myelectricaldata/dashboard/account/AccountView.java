package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.dashboard.Visitor;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;

/** Who one is here, what one has asked for, how one likes the pages, and who reads on one's behalf. */
@Route(value = "account", layout = MainLayout.class)
@Menu(order = 90, icon = "user", title = "menu.account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {
    AccountView(
            Visitor visitor,
            AccountService accounts,
            AccessCards access,
            SecurityCards security,
            KeyCards keys,
            SupportCards support,
            UsageCards usage,
            PersonalCards personal) {
        addClassName("view");
        Account account = accounts.get(visitor.account());
        boolean mayChange = visitor.mayChange();
        AccessCards.Made made = access.of(account, mayChange);
        Div stack = new Div();
        stack.addClassName("stack");
        if (!mayChange) {
            stack.add(new Notice(
                    Tone.PLAIN, getTranslation(visitor.supporting() ? "account.supporting" : "account.demo")));
        }
        stack.add(columns(made.identity(), usage.today(account)), usage.history(account));
        Component preferences = personal.preferences(mayChange);
        if (mayChange) {
            stack.add(
                    columns(made.email(), made.password()),
                    columns(
                            stacked(preferences, security.passkeys(account)),
                            stacked(security.factor(account), personal.notices(account))),
                    security.signIns(account),
                    made.tokens(),
                    keys.of(account, made.tokens()::reload),
                    support.of(account),
                    personal.data(account),
                    personal.erase(account));
        } else {
            stack.add(preferences, made.tokens());
        }
        add(new ViewHeader(getTranslation("menu.account")), stack);
    }

    private static Div stacked(Component... cards) {
        Div stack = new Div(cards);
        stack.addClassName("stack");
        return stack;
    }

    private static Div columns(Component... cards) {
        Div columns = new Div(cards);
        columns.addClassName("meters");
        return columns;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.account");
    }
}
