package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.People;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The contract's addresses of accounts, by real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class UserApiTest {
    private static final AtomicInteger people = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    QuotaService quotas;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    private ApiClient admin;
    private AccountId adminId;
    private SignedUp person;

    @BeforeEach
    void twoPeople() {
        SignedUp operator = signUp(Role.ADMIN);
        adminId = operator.account().id();
        admin = clientOf(operator);
        person = signUp(Role.VISITOR);
    }

    private SignedUp signUp(String role) {
        return People.withRole(role, accounts, database);
    }

    private ApiClient clientOf(SignedUp signed) {
        return People.client(port, signed);
    }

    private String address(String action) {
        return "/api/admin/users/" + person.account().id() + action;
    }

    private JsonNode post(String action) {
        return ApiClient.json(admin.postJson(address(action), ""));
    }

    private AuditEntry newest() {
        return audit.find(AuditFilter.about(person.account().id()), 0, 1).getFirst();
    }

    @Test
    void listsTheNewestFirstWithAllThatTheContractNames() {
        JsonNode data = admin.getJson("/api/admin/users?limit=2").path("data");
        assertThat(data.path("users")).hasSize(2);
        assertThat(data.path("total").asInt()).isGreaterThanOrEqualTo(2);
        JsonNode first = data.path("users").path(0);
        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "email",
                        "client_id",
                        "is_active",
                        "email_verified",
                        "debug_mode",
                        "admin_data_sharing",
                        "admin_data_sharing_enabled_at",
                        "created_at",
                        "pdl_count",
                        "usage_stats",
                        "role");
        assertThat(first.path("id").asString()).isEqualTo(person.account().id().toString());
        assertThat(first.path("role").path("name").asString()).isEqualTo("visitor");
        assertThat(admin.getJson("/api/admin/users?limit=-5&offset=-9")
                        .path("data")
                        .path("users"))
                .hasSize(1);
    }

    @Test
    void editingAloneTurnsAccountsOverWithoutSeeingThem() {
        String role = ApiClient.json(admin.postJson(
                        "/api/admin/roles",
                        "{\"name\":\"editor_" + System.nanoTime()
                                + "\",\"display_name\":\"Editor\",\"permission_ids\":[\"users.edit\"]}"))
                .path("data")
                .path("id")
                .asString();
        ApiClient editor = clientOf(signUp(role));
        assertThat(editor.get("/api/admin/users").statusCode()).isEqualTo(403);
        for (boolean state : new boolean[] {false, true}) {
            assertThat(ApiClient.json(editor.postJson(address("/toggle-status"), ""))
                            .path("data")
                            .path("is_active")
                            .asBoolean())
                    .isEqualTo(state);
        }
        assertThat(ApiClient.json(editor.postJson(address("/toggle-debug"), ""))
                        .path("data")
                        .path("debug_mode")
                        .asBoolean())
                .isTrue();
        String chief = "/api/admin/users/" + adminId + "/toggle-status";
        assertThat(editor.postJson(chief, "").statusCode()).isEqualTo(403);
        assertThat(accounts.get(adminId).active()).isTrue();
    }

    @Test
    void countsThem() {
        JsonNode data = admin.getJson("/api/admin/users/stats").path("data");
        assertThat(data.path("total_users").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(data.path("admin_count").asInt()).isPositive();
    }

    @Test
    void whoIsSwitchedOffComesInByNothingUntilSwitchedOn() {
        ApiClient client = clientOf(person);
        assertThat(client.get("/api/accounts/me").statusCode()).isEqualTo(200);
        assertThat(post("/toggle-status").path("data").path("is_active").asBoolean())
                .isFalse();
        assertThat(client.get("/api/accounts/me").statusCode()).isEqualTo(401);
        assertThat(newest().action()).isEqualTo(AuditAction.ACCOUNT_SWITCHED_OFF);
        assertThat(newest().actor()).isEqualTo(adminId);
        assertThat(newest().address()).isEqualTo("127.0.0.1");
        assertThat(post("/toggle-status").path("data").path("is_active").asBoolean())
                .isTrue();
        assertThat(client.get("/api/accounts/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aQuotaStartsAgain() {
        quotas.charge(person.account().id(), QuotaKind.UPSTREAM);
        assertThat(post("/reset-quota").path("success").asBoolean()).isTrue();
        assertThat(quotas.usage(person.account().id()).upstream()).isZero();
    }

    @Test
    void whoIsDeletedIsGoneAndTheTrailStays() {
        assertThat(ApiClient.json(admin.delete(address(""))).path("success").asBoolean())
                .isTrue();
        assertThat(accounts.find(person.account().id())).isEmpty();
        assertThat(newest().action()).isEqualTo(AuditAction.ACCOUNT_DELETED);
        JsonNode again = ApiClient.json(admin.delete(address("")));
        assertThat(again.path("error").path("code").asString()).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void nobodyDeletesOrSwitchesOffThemselves() {
        for (HttpResponse<String> answer : new HttpResponse[] {
            admin.delete("/api/admin/users/" + adminId),
            admin.postJson("/api/admin/users/" + adminId + "/toggle-status", "")
        }) {
            assertThat(ApiClient.json(answer).path("error").path("code").asString())
                    .isEqualTo("CANNOT_DELETE_SELF");
        }
        assertThat(accounts.get(adminId).active()).isTrue();
    }

    @Test
    void aModeratorReadsButNeitherEditsNorDeletes() {
        ApiClient moderator = clientOf(signUp(Role.MODERATOR));
        assertThat(moderator.get("/api/admin/users").statusCode()).isEqualTo(200);
        assertThat(moderator.postJson(address("/toggle-status"), "").statusCode())
                .isEqualTo(403);
        assertThat(moderator.postJson(address("/reset-quota"), "").statusCode()).isEqualTo(403);
        assertThat(moderator.delete(address("")).statusCode()).isEqualTo(403);
        assertThat(clientOf(person).get("/api/admin/users").statusCode()).isEqualTo(403);
        assertThat(accounts.get(person.account().id()).active()).isTrue();
    }

    @Test
    void anInvitationOpensAnAccountOnce() {
        String email = "invited" + people.incrementAndGet() + "@example.org";
        JsonNode made = ApiClient.json(
                admin.postJson("/api/admin/users", "{\"email\":\"" + email + "\",\"role_id\":\"moderator\"}"));
        AccountId id = AccountId.of(made.path("data").path("user_id").asString());
        assertThat(accounts.get(id).rights().role()).isEqualTo("moderator");
        assertThat(accounts.authenticate(email, "")).isEmpty();
        JsonNode again = ApiClient.json(admin.postJson("/api/admin/users", "{\"email\":\"" + email + "\"}"));
        assertThat(again.path("error").path("code").asString()).isEqualTo("USER_EXISTS");
        assertThat(admin.postJson("/api/admin/users", "{\"email\":\"nobody\"}").statusCode())
                .isEqualTo(422);
        assertThat(admin.postJson("/api/admin/users", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void aRoleThatIsNotThereLeavesNoAccountBehind() {
        String email = "nobody" + people.incrementAndGet() + "@example.org";
        JsonNode answer = ApiClient.json(
                admin.postJson("/api/admin/users", "{\"email\":\"" + email + "\",\"role_id\":\"no-such-role\"}"));
        assertThat(answer.path("success").asBoolean(true)).isFalse();
        assertThat(accounts.find(new EmailAddress(email))).isEmpty();
    }

    @Test
    void whatAnOwnerAllowsAndReplacesIsInTheTrailWithWhereItCameFrom() {
        ApiClient owner = clientOf(person);
        owner.postJson("/api/accounts/toggle-admin-sharing", "");
        owner.postJson("/api/accounts/toggle-admin-sharing", "");
        assertThat(owner.postJson("/api/accounts/regenerate-secret?rotate_data_key=true", "")
                        .body())
                .contains("\"success\":true");
        assertThat(audit.find(AuditFilter.about(person.account().id()), 0, 10))
                .allMatch(entry -> entry.actor().equals(person.account().id()))
                .allMatch(entry -> entry.address().equals("127.0.0.1"))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        AuditAction.SUPPORT_ALLOWED, AuditAction.SUPPORT_ENDED, AuditAction.DATA_KEY_REPLACED);
    }

    @Test
    void whatIsNoIdIsNobody() {
        JsonNode answer = ApiClient.json(admin.postJson("/api/admin/users/%27/reset-quota", ""));
        assertThat(answer.path("error").path("code").asString()).isEqualTo("USER_NOT_FOUND");
    }
}
