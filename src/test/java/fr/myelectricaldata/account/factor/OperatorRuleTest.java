package fr.myelectricaldata.account.factor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.role.SecondStepMissingException;
import fr.myelectricaldata.account.signin.SignIn.Kind;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.account.signin.Visit;
import fr.myelectricaldata.admin.accounts.AccountDirectory;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Authenticator;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.People;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Where a second factor is asked of operators, nothing that a role permits is had by a password alone. */
class OperatorRuleTest {
    private static final String REQUIRED = "REQUIRE_OPERATOR_SECOND_FACTOR=true";
    private static final String WHY = "double authentification";

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", REQUIRED})
    @Import(CountedStatements.class)
    class OnSqlite extends Contract {
        private static Browser browser;

        @BeforeAll
        static void open() {
            browser = Browser.start();
        }

        @AfterAll
        static void close() {
            browser.close();
        }

        @Test
        void thePagesSayWhatIsMissingAndOpenOnceItIsThere() {
            String root = "http://localhost:" + port;
            Page page = browser.page();
            Browser.signIn(page, root, admin.account().email().value(), People.PASSWORD);
            page.navigate(root + "/account");
            page.waitForSelector(".banner");
            assertThat(page.locator(".banner")).containsText(WHY);
            page.navigate(root + "/admin/users");
            assertThat(page.locator("h1")).containsText(WHY);
            assertThat(page.locator("vaadin-grid")).hasCount(0);
            turnOn(admin);
            page.navigate(root + "/admin/users");
            page.waitForURL("**/login**");
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", REQUIRED})
    @Import(CountedStatements.class)
    class OnPostgres extends Contract {}

    abstract static class Contract {
        private static final String LIST = "/api/admin/users?limit=1";

        @LocalServerPort
        int port;

        @Autowired
        AccountService accounts;

        @Autowired
        SecondFactors factors;

        @Autowired
        SignIns signIns;

        @Autowired
        OperatorRule rule;

        @Autowired
        AccountDirectory directory;

        @Autowired
        JdbcClient database;

        @Autowired
        CountedStatements statements;

        @Autowired
        Clock clock;

        SignedUp admin;

        @BeforeEach
        void anAdministratorWithAPasswordAlone() {
            admin = People.withRole(Role.ADMIN, accounts, database);
        }

        void turnOn(SignedUp person) {
            Enrolment enrolment = factors.begin(person.account());
            factors.turnOn(enrolment, People.PASSWORD, new Authenticator(enrolment.text()).code(clock.instant()));
        }

        private ApiClient key(SignedUp person) {
            return People.client(port, person);
        }

        private Account present(SignedUp person) {
            return accounts.get(person.account().id());
        }

        private Account cameBy(SignedUp person, Proof proof) {
            UUID signIn = signIns.open(
                    person.account().id(), Kind.PAGES, proof, new Visit("192.0.2.1", null), Duration.ofHours(1));
            return rule.asProved(present(person), signIn);
        }

        private static String detail(HttpResponse<String> refused) {
            assertThat(refused.statusCode()).isEqualTo(403);
            return ApiClient.json(refused).path("detail").asString();
        }

        @Test
        void neitherTheKeyOfAProgramNorAPasswordOpensWhatTheRolePermits() {
            assertThat(detail(key(admin).get(LIST))).contains(WHY);
            HttpResponse<String> login = ApiClient.anonymous(port)
                    .postJson(
                            "/api/accounts/login",
                            "{\"email\":\"" + admin.account().email().value() + "\",\"password\":\"" + People.PASSWORD
                                    + "\"}");
            String cookie =
                    login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            assertThat(cookie).startsWith("access_token=");
            assertThat(detail(ApiClient.anonymous(port)
                            .send(
                                    LIST,
                                    request -> request.header("Cookie", cookie).GET())))
                    .contains(WHY);
            JsonNode own = key(admin).getJson("/api/accounts/me").path("data");
            assertThat(own.path("email").asString())
                    .isEqualTo(admin.account().email().value());
            turnOn(admin);
            assertThat(key(admin).get(LIST).statusCode()).isEqualTo(200);
            assertThat(ApiClient.anonymous(port)
                            .send(
                                    LIST,
                                    request -> request.header("Cookie", cookie).GET())
                            .statusCode())
                    .as("what the password alone had opened is closed")
                    .isEqualTo(401);
        }

        @Test
        void theSupportsHeaderIsAskedTheSame() {
            SignedUp owner = People.withRole(Role.VISITOR, accounts, database);
            key(owner).postJson("/api/accounts/toggle-admin-sharing", "");
            String id = owner.account().id().toString();
            assertThat(key(admin)
                            .send(
                                    "/api/pdl",
                                    request -> request.header("X-Impersonate-User-Id", id)
                                            .GET())
                            .statusCode())
                    .isEqualTo(403);
            turnOn(admin);
            assertThat(key(admin)
                            .send(
                                    "/api/pdl",
                                    request -> request.header("X-Impersonate-User-Id", id)
                                            .GET())
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void aPasskeyIsEnoughAndAPasswordIsNot() {
            assertThat(cameBy(admin, Proof.PASSKEY).rights().waiting()).isFalse();
            Account asleep = cameBy(admin, Proof.PASSWORD);
            assertThat(asleep.rights().waiting()).isTrue();
            assertThatThrownBy(() -> directory.figures(AccountPrincipal.of(asleep)))
                    .as("a service asks as well")
                    .isInstanceOf(SecondStepMissingException.class);
        }

        /** Else whoever may a little could take over somebody who may all, and just cannot use it. */
        @Test
        void whatOthersMayDoToThemIsAsBefore() {
            database.sql("insert into role (id, name, display_name, is_system, version) values (?, ?, ?, false, 0)"
                            + " on conflict do nothing")
                    .params("rule-helper", "rule_helper", "Aide")
                    .update();
            database.sql("insert into role_permission (role_id, permission) values (?, ?) on conflict do nothing")
                    .params("rule-helper", "users.edit")
                    .update();
            SignedUp helper = People.withRole("rule-helper", accounts, database);
            turnOn(helper);
            String reset = "/api/admin/users/" + admin.account().id() + "/reset-password";
            assertThat(key(helper).postJson(reset, "").body()).contains("ce que vous pouvez faire vous-même");
        }

        @Test
        void householdsCostNoStatementAndOperatorsOne() {
            Account household = present(People.withRole(Role.VISITOR, accounts, database));
            Account operator = present(admin);
            statements.forget();
            rule.asProved(household, null);
            assertThat(statements.ofThisThread()).isEmpty();
            rule.asProved(operator, null);
            assertThat(statements.ofThisThread()).hasSize(1);
        }
    }
}
