package fr.myelectricaldata.account.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.CountedStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may make, change and give which role, on both databases. */
class RolesTest {
    @Nested
    @SpringBootTest(properties = {"test.stores=embedded", "ADMIN_EMAILS=Chief@Example.org"})
    @Import({Trail.class, CountedStatements.class})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(properties = {"test.stores=shared", "ADMIN_EMAILS=Chief@Example.org"})
    @Import({Trail.class, CountedStatements.class})
    class OnPostgres extends Contract {}

    abstract static class Contract {
        private static final AtomicInteger counter = new AtomicInteger();
        private static final Set<Permission> READS = Set.of(Permission.USERS, Permission.LOGS);

        @Autowired
        AccountService accounts;

        @Autowired
        Roles roles;

        @Autowired
        JdbcClient database;

        @Autowired
        Trail trail;

        @Autowired
        CountedStatements statements;

        AccountPrincipal admin;

        @BeforeEach
        void oneAdministrator() {
            database.sql("update account set role_id = 'visitor'").update();
            admin = somebody(Role.ADMIN);
            trail.events.clear();
        }

        private SignedUp signUp() {
            EmailAddress email = new EmailAddress("role" + counter.incrementAndGet() + "@example.org");
            return accounts.signUp(email, new NewPassword("Un-mot-de-passe-1"));
        }

        private AccountPrincipal somebody(String roleId) {
            AccountId id = signUp().account().id();
            database.sql("update account set role_id = ? where id = ?")
                    .params(roleId, id.toString())
                    .update();
            return AccountPrincipal.of(accounts.get(id));
        }

        private AccountPrincipal somebody(Role role) {
            return somebody(role.id());
        }

        private Role role(Set<Permission> permissions) {
            return roles.create(admin, wanted(permissions));
        }

        private static NewRole wanted(Set<Permission> permissions) {
            return new NewRole(
                    new RoleName("role_" + counter.incrementAndGet()), new RoleLabel("Un rôle", null), permissions);
        }

        private Rights rightsOf(AccountPrincipal person) {
            return accounts.get(person.id()).rights();
        }

        @Test
        void threeRolesAreThereFromTheStart() {
            assertThat(roles.all()).extracting(Role::id).startsWith("admin", "moderator", "visitor");
            assertThat(roles.get(Role.ADMIN).permissions()).containsExactly(Permission.values());
            assertThat(roles.get(Role.MODERATOR).permissions())
                    .containsExactlyInAnyOrder(
                            Permission.ADMIN_DASHBOARD,
                            Permission.USERS,
                            Permission.CONTRIBUTIONS,
                            Permission.OFFERS,
                            Permission.LOGS);
            assertThat(roles.get(Role.VISITOR).permissions()).isEmpty();
            assertThat(rightsOf(somebody(Role.VISITOR))).isEqualTo(Rights.VISITOR);
            assertThat(signUp().account().rights()).isEqualTo(Rights.VISITOR);
        }

        @Test
        void aPermissionImpliesNoOther() {
            AccountPrincipal moderator = somebody(Role.MODERATOR);
            assertThat(rightsOf(moderator).may(Permission.USERS)).isTrue();
            assertThat(rightsOf(moderator).may(Permission.USERS_EDIT)).isFalse();
            assertThat(rightsOf(moderator).may(Permission.USERS_ATTACH)).isFalse();
        }

        @Test
        void anAccountAndItsPermissionsAreOneStatement() {
            SignedUp someone = signUp();
            AccountPrincipal known = AccountPrincipal.of(someone.account());
            roles.give(admin, known.id(), Role.MODERATOR);
            List<Callable<Rights>> ways = List.of(
                    () -> accounts.get(known.id()).rights(),
                    () -> accounts.find(new EmailAddress(known.email()))
                            .orElseThrow()
                            .rights(),
                    () -> accounts.findBySecret(someone.credentials().clientSecret())
                            .orElseThrow()
                            .rights(),
                    () -> accounts.findAll(Set.of(known.id(), admin.id()))
                            .get(known.id())
                            .rights());
            Set<Permission> moderating = roles.get(Role.MODERATOR).permissions();
            for (Callable<Rights> way : ways) {
                statements.forget();
                assertThat(call(way).permissions()).containsExactlyElementsOf(moderating);
                assertThat(statements.ofThisThread()).hasSize(1);
            }
        }

        private static <T> T call(Callable<T> way) {
            try {
                return way.call();
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        @Test
        void aRoleIsMadeGivenChangedAndDeleted() {
            Role made = role(READS);
            AccountPrincipal holder = somebody(Role.VISITOR);
            roles.give(admin, holder.id(), made.id());
            assertThat(rightsOf(holder).permissions()).containsExactly(Permission.USERS, Permission.LOGS);
            Role edited = roles.edit(
                    admin, made.id(), new RoleLabel(" Lecture ", " "), Set.of(Permission.LOGS, Permission.JOBS));
            assertThat(edited).isEqualTo(roles.get(made.id()));
            assertThat(edited.displayName()).isEqualTo("Lecture");
            assertThat(rightsOf(holder).permissions()).containsExactly(Permission.LOGS, Permission.JOBS);
            assertThat(roles.members()).containsEntry(made.id(), 1);
            assertThatThrownBy(() -> roles.delete(admin, made.id())).isInstanceOf(RoleInUseException.class);
            assertThat(rightsOf(holder).permissions()).hasSize(2);
            roles.give(admin, holder.id(), Role.VISITOR);
            roles.delete(admin, made.id());
            assertThatThrownBy(() -> roles.get(made.id())).isInstanceOf(RoleNotFoundException.class);
            assertThat(trail.events)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("Created", "Given", "Edited", "Given", "Deleted");
            assertThat(trail.events).allMatch(event -> event.actor().equals(admin));
        }

        @Test
        void twoRolesNeverShareAName() {
            NewRole wanted = wanted(READS);
            roles.create(admin, wanted);
            assertThatThrownBy(() -> roles.create(admin, wanted)).isInstanceOf(RoleNameTakenException.class);
        }

        @Test
        void rolesOfTheStartKeepTheirNamesAndTheAdministratorsEverything() {
            RoleLabel label = new RoleLabel("Autre", null);
            for (String id : List.of(Role.ADMIN, Role.MODERATOR, Role.VISITOR)) {
                assertThatThrownBy(() -> roles.edit(admin, id, label, READS)).isInstanceOf(SystemRoleException.class);
                assertThatThrownBy(() -> roles.delete(admin, id)).isInstanceOf(SystemRoleException.class);
            }
            assertThatThrownBy(() -> roles.permit(admin, Role.ADMIN, Set.of())).isInstanceOf(SystemRoleException.class);
            Set<Permission> before = roles.get(Role.MODERATOR).permissions();
            assertThat(roles.permit(admin, Role.MODERATOR, READS).permissions())
                    .containsExactly(Permission.USERS, Permission.LOGS);
            roles.permit(admin, Role.MODERATOR, before);
        }

        @Test
        void whoeverLacksThePermissionDoesNothing() {
            Role other = role(READS);
            for (AccountPrincipal person : List.of(somebody(Role.VISITOR), somebody(Role.MODERATOR), stranger())) {
                List<Runnable> actions = List.of(
                        () -> roles.create(person, wanted(Set.of())),
                        () -> roles.edit(person, other.id(), new RoleLabel("Autre", null), Set.of()),
                        () -> roles.permit(person, other.id(), Set.of()),
                        () -> roles.delete(person, other.id()),
                        () -> roles.give(person, person.id(), other.id()));
                actions.forEach(
                        action -> assertThatThrownBy(action::run).isInstanceOf(PermissionMissingException.class));
            }
            assertThat(roles.get(other.id())).isEqualTo(other);
        }

        /** Somebody who claims to be an administrator, but is no account at all. */
        private static AccountPrincipal stranger() {
            return new AccountPrincipal(AccountId.random(), "x@example.org", Rights.ADMIN);
        }

        @Test
        void whatAPageRemembersOfSomebodysRightsCountsForNothing() {
            AccountPrincipal former = somebody(Role.ADMIN);
            roles.give(admin, former.id(), Role.VISITOR);
            assertThat(former.rights().may(Permission.ROLES)).isTrue();
            assertThatThrownBy(() -> roles.create(former, wanted(Set.of())))
                    .isInstanceOf(PermissionMissingException.class);
            AccountPrincipal switchedOff = somebody(Role.ADMIN);
            database.sql("update account set active = false where id = ?")
                    .param(switchedOff.getName())
                    .update();
            assertThatThrownBy(() -> roles.create(switchedOff, wanted(Set.of())))
                    .isInstanceOf(PermissionMissingException.class);
        }

        @Test
        void theGuardHoldsOnThreadsWithoutASignedInPerson() throws Exception {
            AccountPrincipal visitor = somebody(Role.VISITOR);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(threads.submit(() -> roles.create(admin, wanted(READS)))
                                .get())
                        .isNotNull();
                Future<Role> refused = threads.submit(() -> roles.create(visitor, wanted(READS)));
                assertThatThrownBy(refused::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(PermissionMissingException.class);
            }
        }

        @Test
        void whoeverManagesRolesStaysWithinTheirOwnRights() {
            AccountPrincipal manager = somebody(role(Set.of(Permission.ROLES, Permission.LOGS)));
            AccountPrincipal household = somebody(Role.VISITOR);
            Role weak = roles.create(manager, wanted(Set.of(Permission.LOGS)));
            roles.give(manager, household.id(), weak.id());
            assertThat(rightsOf(household).may(Permission.LOGS)).isTrue();

            Role strong = role(READS);
            List<Runnable> beyond = List.of(
                    () -> roles.create(manager, wanted(Set.of(Permission.JOBS))),
                    () -> roles.permit(manager, weak.id(), Set.of(Permission.LOGS_DELETE)),
                    () -> roles.permit(manager, rightsOf(manager).roleId(), Set.of(Permission.USERS_DELETE)),
                    () -> roles.edit(manager, strong.id(), new RoleLabel("Autre", null), Set.of()),
                    () -> roles.delete(manager, strong.id()),
                    () -> roles.give(manager, manager.id(), Role.ADMIN),
                    () -> roles.give(manager, manager.id(), strong.id()),
                    () -> roles.give(manager, household.id(), Role.MODERATOR),
                    () -> roles.give(manager, admin.id(), Role.VISITOR),
                    () -> roles.give(manager, somebody(Role.MODERATOR).id(), Role.VISITOR));
            beyond.forEach(action -> assertThatThrownBy(action::run).isInstanceOf(BeyondOwnRightsException.class));
            assertThat(rightsOf(manager).permissions()).containsExactly(Permission.LOGS, Permission.ROLES);
        }

        @Test
        void evenEveryPermissionMakesNoAdministrator() {
            AccountPrincipal almost = somebody(role(Set.of(Permission.values())));
            assertThat(rightsOf(almost).administrator()).isFalse();
            assertThatThrownBy(() -> roles.give(almost, almost.id(), Role.ADMIN))
                    .isInstanceOf(BeyondOwnRightsException.class);
            assertThatThrownBy(() -> roles.give(almost, admin.id(), Role.VISITOR))
                    .isInstanceOf(BeyondOwnRightsException.class);
        }

        @Test
        void theLastActiveAdministratorStaysOne() {
            AccountPrincipal second = somebody(Role.ADMIN);
            roles.give(second, admin.id(), Role.VISITOR);
            assertThatThrownBy(() -> roles.give(second, second.id(), Role.MODERATOR))
                    .isInstanceOf(LastAdministratorException.class);
            assertThatThrownBy(() -> accounts.delete(second.id())).isInstanceOf(LastAdministratorException.class);
            AccountPrincipal asleep = somebody(Role.ADMIN);
            database.sql("update account set active = false where id = ?")
                    .param(asleep.getName())
                    .update();
            assertThatThrownBy(() -> roles.give(second, second.id(), Role.MODERATOR))
                    .isInstanceOf(LastAdministratorException.class);
            assertThat(rightsOf(second).administrator()).isTrue();
        }

        @Test
        void administratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
            for (int round = 0; round < 10; round++) {
                AccountPrincipal second = somebody(Role.ADMIN);
                List<Callable<String>> both = List.of(
                        () -> outcome(() -> roles.give(admin, second.id(), Role.VISITOR)),
                        () -> outcome(() -> roles.give(second, admin.id(), Role.VISITOR)));
                List<String> outcomes = new ArrayList<>();
                try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                    for (Future<String> one : threads.invokeAll(both)) {
                        outcomes.add(one.get());
                    }
                }
                assertThat(outcomes).contains("done").hasSize(2);
                int left = database.sql("select count(*) from account where role_id = 'admin'")
                        .query(Integer.class)
                        .single();
                assertThat(left).isEqualTo(1);
                admin = rightsOf(admin).administrator() ? admin : second;
            }
        }

        private static String outcome(Runnable action) {
            try {
                action.run();
                return "done";
            } catch (DomainException refused) {
                return refused.code().value();
            }
        }

        @Test
        void anAddressOfTheSettingMakesAnAdministratorOnceProved() {
            Account chief = accounts.find(new EmailAddress("chief@example.org"))
                    .orElseGet(() -> accounts.signUp(
                                    new EmailAddress("CHIEF@example.org"), new NewPassword("Un-mot-de-passe-1"))
                            .account());
            assertThat(accounts.get(chief.id()).rights()).isEqualTo(Rights.VISITOR);
            verify(chief, true);
            assertThat(accounts.get(chief.id()).rights()).isEqualTo(Rights.ADMIN);
            assertThatThrownBy(() -> roles.give(admin, chief.id(), Role.MODERATOR))
                    .isInstanceOf(AdministratorBySettingException.class);
            roles.give(AccountPrincipal.of(accounts.get(chief.id())), admin.id(), Role.VISITOR);
            assertThat(rightsOf(admin).administrator()).as("the chief is left").isFalse();
            verify(chief, false);
            assertThat(accounts.get(chief.id()).rights().administrator()).isFalse();
        }

        private void verify(Account account, boolean verified) {
            database.sql("update account set email_verified = ? where id = ?")
                    .params(verified, account.id().toString())
                    .update();
        }

        @Test
        void theDemonstrationAndNobodyAreGivenNoRole() {
            AccountId demo =
                    accounts.ensureDemo(new EmailAddress("demo@demo.invalid")).id();
            assertThatThrownBy(() -> roles.give(admin, demo, Role.MODERATOR))
                    .isInstanceOf(AccountNotFoundException.class);
            assertThatThrownBy(() -> roles.give(admin, AccountId.random(), Role.MODERATOR))
                    .isInstanceOf(AccountNotFoundException.class);
            assertThatThrownBy(() -> roles.give(admin, admin.id(), "nothing"))
                    .isInstanceOf(RoleNotFoundException.class);
            database.sql("update account set role_id = 'admin' where id = ?")
                    .param(demo.toString())
                    .update();
            assertThat(accounts.get(demo).rights()).as("whatever its row says").isEqualTo(Rights.DEMO);
        }

        @Test
        void permissionsThatThisVersionDoesNotKnowCountForNothing() {
            Role made = role(READS);
            database.sql("insert into role_permission (role_id, permission) values (?, 'of.tomorrow')")
                    .param(made.id())
                    .update();
            assertThat(rightsOf(somebody(made)).permissions()).containsExactly(Permission.USERS, Permission.LOGS);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Trail {
        final List<RoleEvent> events = new ArrayList<>();

        @EventListener
        void hear(RoleEvent event) {
            events.add(event);
        }
    }
}
