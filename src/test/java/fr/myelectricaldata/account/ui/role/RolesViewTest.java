package fr.myelectricaldata.account.ui.role;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.NewRole;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.role.RoleLabel;
import fr.myelectricaldata.account.role.RoleName;
import fr.myelectricaldata.account.role.Roles;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RolesViewTest extends ViewTest {
    @Autowired
    private Roles roles;

    @Autowired
    private AccountService accounts;

    @AfterEach
    void tidy() {
        roles.give(FakePeople.OPERATOR_USER, FakePeople.NEWCOMER, Role.VISITOR);
        roles.all().stream()
                .filter(role -> !role.system())
                .forEach(role -> roles.delete(FakePeople.OPERATOR_USER, role.id()));
    }

    private void open(AccountPrincipal reader, Locale language) {
        visit(reader, language);
        go("admin/roles");
    }

    private Role role(String name, Permission... permissions) {
        return roles.create(
                FakePeople.OPERATOR_USER,
                new NewRole(new RoleName(name), new RoleLabel("Rôle " + name, null), Set.of(permissions)));
    }

    private static RoleCard card(String title) {
        return _find(RoleCard.class).stream()
                .filter(card -> textOf(card).startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static Checkbox box(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }

    @Test
    void everyRoleSaysWhoHasItAndWhatItPermits() {
        open(FakePeople.OPERATOR_USER, Locale.FRENCH);
        assertThat(textOf(card("Administrateur"))).contains("1 compte", "d’origine", "Ce rôle ne change pas");
        _assertNone(card("Administrateur"), Button.class);
        assertThat(textOf(card("Modérateur"))).contains("Voir les comptes").doesNotContain("Modifier les comptes");
        assertThat(textOf(card("Foyer"))).contains("Aucune permission");
        open(FakePeople.OPERATOR_USER, Locale.ENGLISH);
        assertThat(textOf(card("Administrator"))).contains("1 account", "built in");
    }

    @Test
    void aRoleIsMadeChangedAndDeleted() {
        open(FakePeople.OPERATOR_USER, Locale.FRENCH);
        _click(_get(Button.class, spec -> spec.withText("Nouveau rôle")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom technique")), "Support");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Titre")), "Assistance");
        _setValue(box("Lire les journaux"), true);
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
        assertThat(page()).contains("2 à 50 lettres minuscules");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom technique")), "support");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
        assertThat(textOf(card("Assistance"))).contains("support", "Lire les journaux", "aucun compte");

        _click(_get(card("Assistance"), Button.class, spec -> spec.withText("Modifier")));
        _setValue(box("Lire les journaux"), false);
        _setValue(box("Vider les caches"), true);
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
        assertThat(roles.all().getLast().permissions()).containsExactly(Permission.CACHE);

        _click(_get(card("Assistance"), Button.class, spec -> spec.withText("Supprimer")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(roles.all()).extracting(Role::name).doesNotContain("support");
    }

    @Test
    void aRoleThatSomebodyHasIsNotDeletedAndSaysWhy() {
        Role held = role("held", Permission.LOGS);
        roles.give(FakePeople.OPERATOR_USER, FakePeople.NEWCOMER, held.id());
        open(FakePeople.OPERATOR_USER, Locale.FRENCH);
        Button delete = _get(card("Rôle held"), Button.class, spec -> spec.withText("Supprimer"));
        assertThat(delete.isEnabled()).isFalse();
        assertThat(textOf(card("Rôle held"))).contains("1 compte", "donnez-leur-en un autre");
    }

    @Test
    void rolesOfTheStartChangeOnlyWhatTheyPermit() {
        open(FakePeople.OPERATOR_USER, Locale.FRENCH);
        _click(_get(card("Foyer"), Button.class, spec -> spec.withText("Modifier")));
        assertThat(textOf(_get(RoleDialog.class))).contains("vaut pour tout le monde");
        _assertNone(TextField.class);
    }

    @Test
    void whoeverIsNoAdministratorTicksOnlyWhatTheyMayDo() {
        Role manager = role("manager", Permission.ROLES, Permission.LOGS);
        roles.give(FakePeople.OPERATOR_USER, FakePeople.NEWCOMER, manager.id());
        open(AccountPrincipal.of(accounts.get(FakePeople.NEWCOMER)), Locale.FRENCH);
        assertThat(textOf(card("Modérateur"))).contains("seul un administrateur");
        _assertNone(card("Modérateur"), Button.class);
        _click(_get(Button.class, spec -> spec.withText("Nouveau rôle")));
        assertThat(box("Lire les journaux").isEnabled()).isTrue();
        assertThat(box("Supprimer des comptes").isEnabled()).isFalse();
    }

    @Test
    void aPageThatWasOpenedBeforeTheRightsWereTakenDoesNothingAnyMore() {
        Role manager = role("manager", Permission.ROLES);
        roles.give(FakePeople.OPERATOR_USER, FakePeople.NEWCOMER, manager.id());
        open(AccountPrincipal.of(accounts.get(FakePeople.NEWCOMER)), Locale.FRENCH);
        roles.give(FakePeople.OPERATOR_USER, FakePeople.NEWCOMER, Role.VISITOR);
        _click(_get(Button.class, spec -> spec.withText("Nouveau rôle")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom technique")), "late");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Titre")), "Trop tard");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
        assertThat(page()).contains("n’a pas le droit".replace('’', '\''));
        assertThat(roles.all()).extracting(Role::name).doesNotContain("late");
    }

    @Test
    void othersNeitherSeeNorEnterThePage() {
        open(FakePeople.ALICE_USER, Locale.FRENCH);
        assertThat(page()).contains("Cette page n’existe pas");
        _assertNone(RoleCard.class);
    }
}
