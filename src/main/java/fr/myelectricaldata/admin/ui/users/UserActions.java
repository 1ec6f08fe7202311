package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.UI;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.admin.accounts.AccountRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What whoever looks may do with one account as it is now; the demonstration is left alone. */
final class UserActions {
    private final AccountDesk desk;
    private final AccountPrincipal actor;
    private final AccountRow row;
    private final Locale language;

    UserActions(AccountDesk desk, AccountRow row, Locale language) {
        this.desk = desk;
        this.actor = desk.actor();
        this.row = row;
        this.language = language;
    }

    List<UserAction> all() {
        List<UserAction> actions = new ArrayList<>();
        boolean another = !row.id().equals(actor.id());
        if (row.demo()) {
            return actions;
        }
        if (desk.may(Permission.USERS_EDIT)) {
            edits(actions, another);
        }
        if (desk.may(Permission.USERS_SUPPORT)
                && another
                && row.account().marks().supported(desk.clock().instant())) {
            actions.add(UserAction.of("support", this::look));
        }
        if (desk.may(Permission.CACHE)) {
            actions.add(
                    UserAction.dangerous("cache", () -> desk.administration().clearCache(actor, id())));
        }
        if (desk.may(Permission.USERS_DELETE) && another) {
            actions.add(
                    UserAction.dangerous("delete", () -> desk.administration().delete(actor, id())));
        }
        return actions;
    }

    private void edits(List<UserAction> actions, boolean another) {
        actions.add(UserAction.of("quota", () -> desk.administration().resetQuotas(actor, Set.of(id()))));
        if (!row.verified()) {
            actions.add(UserAction.of("verification", () -> desk.help().sendVerification(actor, id(), language)));
        }
        actions.add(UserAction.of("reset", () -> desk.help().sendPasswordReset(actor, id(), language)));
        actions.add(UserAction.of("sessions", () -> desk.help().endSessions(actor, id())));
        if (desk.factors().on(id())) {
            actions.add(UserAction.dangerous("factor", () -> desk.help().removeSecondFactor(actor, id())));
        }
        actions.add(
                row.account().marks().debugged(desk.clock().instant())
                        ? UserAction.undoable("unwatch", () -> watch(false), () -> watch(true))
                        : UserAction.undoable("watch", () -> watch(true), () -> watch(false)));
        actions.add(UserAction.dangerous("key", () -> desk.compromised().replaceKey(actor, id())));
        if (another) {
            actions.add(
                    row.active()
                            ? UserAction.undoable("off", () -> switchTo(false), () -> switchTo(true))
                            : UserAction.undoable("on", () -> switchTo(true), () -> switchTo(false)));
        }
    }

    /** The browser is sent there before its pages are closed. */
    private void look() {
        desk.viewAs().start(actor, id());
        UI.getCurrent().getPage().setLocation("today");
    }

    private void watch(boolean on) {
        desk.administration().watch(actor, id(), on);
    }

    private void switchTo(boolean active) {
        desk.administration().switchTo(actor, id(), active);
    }

    private AccountId id() {
        return row.id();
    }
}
