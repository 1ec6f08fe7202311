package fr.myelectricaldata.admin.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.role.Roles;
import fr.myelectricaldata.admin.accounts.AccountQuery;
import fr.myelectricaldata.admin.accounts.AccountRow;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class UsersViewTest extends ViewTest {
    @Autowired
    private AccountService accounts;

    @Autowired
    private Roles roles;

    @Autowired
    private QuotaService quotas;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void asBefore() {
        accounts.switchTo(FakePeople.NEWCOMER, true);
        roles.give(FakePeople.OPERATOR_USER, FakePeople.NEWCOMER, Role.VISITOR);
        roles.give(FakePeople.OPERATOR_USER, FakePeople.BRUNO, Role.VISITOR);
    }

    private void open(AccountPrincipal reader, String address) {
        visit(reader, Locale.FRENCH);
        go(address);
    }

    private static List<String> emails() {
        UsersGrid grid = _get(UsersGrid.class);
        return GridKt._findAll(grid).stream().map(AccountRow::email).toList();
    }

    private static AccountRow row(AccountId id) {
        return GridKt._findAll(_get(UsersGrid.class)).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void act(AccountId id, String action) {
        new UserDialog(_get(UsersView.class).desk(), row(id), () -> {}).open();
        _click(_get(Button.class, button -> button.withText(action)));
    }

    private static void confirm() {
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private List<AuditAction> trailOf(AccountId id) {
        return audit.find(AuditFilter.about(id), 0, 50).stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void theOperatorFindsEverybodyAndTheAddressKeepsWhatWasChosen() {
        open(FakePeople.OPERATOR_USER, "admin/users");
        assertThat(emails()).contains("alice@exemple.fr", "nouveau@exemple.fr", "exploitante@exemple.fr");
        _setValue(_get(TextField.class), "ALICE@ex");
        assertThat(emails()).containsExactly("alice@exemple.fr");
        assertThat(page()).contains("1 compte");

        open(FakePeople.OPERATOR_USER, "admin/users?q=exemple&role=admin&sort=email");
        assertThat(emails()).containsExactly("exploitante@exemple.fr");
        assertThat(_get(UsersGrid.class).query())
                .isEqualTo(
                        AccountQuery.ALL.withText("exemple").withRole("admin").sortedBy(AccountQuery.Sort.EMAIL, true));
    }

    @Test
    void theOrderThatTheReaderChoosesHoldsAtOnceAlsoForTheAddress() {
        open(FakePeople.OPERATOR_USER, "admin/users");
        UsersGrid grid = _get(UsersGrid.class);
        grid.sort(List.of(new GridSortOrder<>(grid.getColumnByKey("EMAIL"), SortDirection.DESCENDING)));
        assertThat(UsersAddress.write(grid.query()).getSingleParameter("sort")).contains("-email");
        assertThat(emails()).isSortedAccordingTo(Comparator.reverseOrder());
        grid.sort(List.of());
        assertThat(UsersAddress.write(grid.query()).getParameters()).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodInTheAddressIsLeftOut() {
        open(FakePeople.OPERATOR_USER, "admin/users?role=nobody%27s&state=purple&sort=--");
        assertThat(emails()).isEmpty();
        assertThat(page()).contains("Aucun compte");
    }

    @Test
    void aModeratorReadsAndIsOfferedNothingElse() {
        roles.give(FakePeople.OPERATOR_USER, FakePeople.BRUNO, Role.MODERATOR);
        open(AccountPrincipal.of(accounts.get(FakePeople.BRUNO)), "admin/users");
        assertThat(emails()).contains("alice@exemple.fr");
        _assertNone(Button.class, button -> button.withText("Inviter quelqu’un"));
        new UserDialog(_get(UsersView.class).desk(), row(FakePeople.ALICE), () -> {}).open();
        assertThat(textOf(_get(UserActionList.class))).contains("Votre rôle ne permet pas d’agir");
    }

    @Test
    void aHouseholdNeverSeesThePage() {
        open(FakePeople.ALICE_USER, "admin/users");
        _assertNone(UsersView.class);
        open(FakePeople.ALICE_USER, "admin/users/" + FakePeople.BRUNO);
        _assertNone(UserView.class);
        open(FakePeople.ALICE_USER, "admin/audit");
        assertThat(page()).doesNotContain("Qui a fait quoi");
    }

    @Test
    void switchingOffAsksOnceIsWrittenDownAndCanBeTakenBack() {
        open(FakePeople.OPERATOR_USER, "admin/users");
        act(FakePeople.NEWCOMER, "Désactiver le compte");
        assertThat(accounts.get(FakePeople.NEWCOMER).active()).isTrue();
        confirm();
        assertThat(accounts.get(FakePeople.NEWCOMER).active()).isFalse();
        assertThat(trailOf(FakePeople.NEWCOMER)).startsWith(AuditAction.ACCOUNT_SWITCHED_OFF);
        _click(_get(Button.class, button -> button.withText("Annuler l’action")));
        assertThat(accounts.get(FakePeople.NEWCOMER).active()).isTrue();
        assertThat(trailOf(FakePeople.NEWCOMER)).startsWith(AuditAction.ACCOUNT_SWITCHED_ON);
    }

    @Test
    void nobodyIsOfferedToLockThemselvesOut() {
        open(FakePeople.OPERATOR_USER, "admin/users");
        new UserDialog(_get(UsersView.class).desk(), row(FakePeople.OPERATOR), () -> {}).open();
        _assertNone(Button.class, button -> button.withText("Désactiver le compte"));
        _assertNone(Button.class, button -> button.withText("Supprimer le compte"));
        _get(Button.class, button -> button.withText("Remettre le quota à zéro"));
    }

    @Test
    void theDemonstrationIsLeftAlone() {
        open(FakePeople.OPERATOR_USER, "admin/users");
        new UserDialog(_get(UsersView.class).desk(), row(FakePeople.DEMO), () -> {}).open();
        assertThat(_find(UserActionList.class).getFirst().getChildren()).hasSize(1);
        _assertNone(RoleChoice.class);
    }

    @Test
    void severalQuotasAreResetAtOnce() {
        quotas.charge(FakePeople.NEWCOMER, QuotaKind.UPSTREAM);
        quotas.charge(FakePeople.BRUNO, QuotaKind.CACHED);
        open(FakePeople.OPERATOR_USER, "admin/users");
        assertThat(row(FakePeople.NEWCOMER).usage().upstream()).isPositive();
        _get(UsersGrid.class).asMultiSelect().select(Set.of(row(FakePeople.NEWCOMER), row(FakePeople.BRUNO)));
        assertThat(page()).contains("2 comptes choisis");
        _click(_get(Button.class, button -> button.withText("Remettre le quota à zéro")));
        confirm();
        assertThat(row(FakePeople.NEWCOMER).usage().upstream()).isZero();
        assertThat(row(FakePeople.BRUNO).usage().cached()).isZero();
        assertThat(trailOf(FakePeople.BRUNO)).startsWith(AuditAction.QUOTA_RESET);
        assertThat(_get(UsersGrid.class).getSelectedItems()).isEmpty();
    }

    @Test
    void anotherRoleIsGivenFromTheGrid() {
        open(FakePeople.OPERATOR_USER, "admin/users");
        new UserDialog(_get(UsersView.class).desk(), row(FakePeople.BRUNO), () -> {}).open();
        Select<Role> choice = _get(Select.class, select -> select.withPredicate(one -> "Rôle".equals(one.getLabel())));
        _setValue(choice, roles.get(Role.MODERATOR));
        assertThat(accounts.get(FakePeople.BRUNO).rights().role()).isEqualTo("visitor");
        confirm();
        assertThat(accounts.get(FakePeople.BRUNO).rights().role()).isEqualTo("moderator");
        assertThat(trailOf(FakePeople.BRUNO)).startsWith(AuditAction.ROLE_GIVEN);
    }

    @Test
    void whoHasAnAccountIsNotInvited() {
        open(FakePeople.OPERATOR_USER, "admin/users");
        _click(_get(Button.class, button -> button.withText("Inviter quelqu’un")));
        EmailField email = _get(EmailField.class);
        _setValue(email, "no address");
        _click(_get(Button.class, button -> button.withText("Envoyer l’invitation")));
        assertThat(email.isInvalid()).isTrue();
        _setValue(email, "alice@exemple.fr");
        _click(_get(Button.class, button -> button.withText("Envoyer l’invitation")));
        assertThat(email.getErrorMessage()).contains("déjà");
        assertThat(_find(Notification.class)).isEmpty();
    }

    @Test
    void thePageOfAnAccountShowsWhatItHoldsAndWhatWasDone() {
        quotas.reset(FakePeople.ALICE);
        open(FakePeople.OPERATOR_USER, "admin/users/" + FakePeople.ALICE);
        assertThat(page())
                .contains("alice@exemple.fr", "Compteurs", "Journal d’audit", "Requêtes, ")
                .doesNotContainPattern("\\d{14}");
        visit(FakePeople.OPERATOR_USER, Locale.ENGLISH);
        go("admin/users/" + FakePeople.ALICE);
        assertThat(page()).contains("Meters", "Audit trail").doesNotContain("Compteurs");
    }

    @Test
    void thePageSaysWhatDoesNotGoWell() {
        open(FakePeople.OPERATOR_USER, "admin/users/" + FakePeople.NEWCOMER);
        assertThat(page()).contains("Ce qui ne va pas", "Rien à signaler");
        database.sql("insert into consent_alert (id, account, reason, number, raised_at) values (?, ?, ?, ?, ?)")
                .params("alert-1", FakePeople.NEWCOMER.toString(), "CONTESTED", "12345678901234", 1_790_000_000_000L)
                .update();
        go("admin/users/" + FakePeople.BRUNO);
        go("admin/users/" + FakePeople.NEWCOMER);
        assertThat(page())
                .contains("nouveau@exemple.fr s’est présenté avec une autorisation")
                .doesNotContain("12345678901234", "Rien à signaler");
        database.sql("delete from consent_alert").update();
    }

    @Test
    void anUnknownAccountIsAPageThatIsNotThere() {
        open(FakePeople.OPERATOR_USER, "admin/users/" + AccountId.random());
        _assertNone(UserView.class);
        open(FakePeople.OPERATOR_USER, "admin/users/nobody");
        _assertNone(UserView.class);
    }

    @Test
    void theTrailIsReadByOperatorsInWords() {
        open(FakePeople.OPERATOR_USER, "admin/users");
        act(FakePeople.NEWCOMER, "Fermer toutes les sessions");
        confirm();
        go("admin/audit");
        assertThat(page()).contains("Sessions fermées", "exploitante@exemple.fr", "nouveau@exemple.fr");
    }
}
