package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.signin.StandingTime;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.testing.TestThrottle;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An operator follows one account's requests in the log for a day; nobody else's leave a line, and no secret does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
@Import({TestThrottle.Installed.class, StandingTime.class})
@ExtendWith(OutputCaptureExtension.class)
class WatchedAccountTest {
    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    AuditLog audit;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private Household household;
    private AccountId id;
    private ApiClient admin;

    @BeforeEach
    void anOperatorAndAHousehold() {
        household = Household.signUp(ApiClient.anonymous(port));
        id = idOf(household);
        Household operator = Household.signUp(ApiClient.anonymous(port));
        database.sql("update account set role_id = ? where id = ?")
                .params(Role.ADMIN, idOf(operator).toString())
                .update();
        admin = operator.api();
    }

    private AccountId idOf(Household who) {
        return accounts.find(new EmailAddress(who.email())).orElseThrow().id();
    }

    private JsonNode toggle() {
        return ApiClient.json(admin.postJson("/api/admin/users/" + id + "/toggle-debug", ""))
                .path("data");
    }

    private String lines(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("Watched account " + id))
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void itIsSwitchedAsTheContractSaysAndEndsByItself(CapturedOutput output) {
        JsonNode on = toggle();
        assertThat(on.propertyNames()).containsExactlyInAnyOrder("message", "user_id", "debug_mode");
        assertThat(on.path("debug_mode").asBoolean()).isTrue();
        assertThat(household
                        .api()
                        .getJson("/api/accounts/me")
                        .path("data")
                        .path("debug_mode")
                        .asBoolean())
                .isTrue();
        assertThat(lines(output)).contains("GET /api/accounts/me answered 200 in ");
        clock.advance(Duration.ofHours(24));
        assertThat(household
                        .api()
                        .getJson("/api/accounts/me")
                        .path("data")
                        .path("debug_mode")
                        .asBoolean())
                .isFalse();
        household.api().get("/api/accounts/credentials");
        assertThat(lines(output)).doesNotContain("credentials");
        assertThat(toggle().path("debug_mode").asBoolean()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(toggle().path("debug_mode").asBoolean()).isFalse();
        assertThat(audit.find(AuditFilter.about(id), 0, 10).stream().map(AuditEntry::action))
                .containsExactly(AuditAction.DEBUG_OFF, AuditAction.DEBUG_ON, AuditAction.DEBUG_ON);
    }

    @Test
    void aReadTellsItsSeriesRangeOriginAndTimeWithTheRequestsIdButNeitherSecretNorPoint(CapturedOutput output) {
        household.consent(household.offered().getFirst());
        String pdl = household.pdl();
        toggle();
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).minusDays(1);
        HttpResponse<String> answer = household
                .api()
                .send(
                        "/api/enedis/consumption/daily/" + pdl + "?start=" + yesterday.minusDays(3) + "&end="
                                + yesterday + "&use_cache=true",
                        request -> request.header("X-Request-Id", "ticket-4711").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(lines(output))
                .contains("request ticket-4711: DAILY_CONSUMPTION of")
                .contains("COMPLETE")
                .contains(" readings, ")
                .contains("upstream calls")
                .containsPattern(
                        "GET /api/enedis/consumption/daily/…" + pdl.substring(10) + " answered 200 in [0-9]+ ms")
                .doesNotContain(pdl)
                .doesNotContain(household.clientSecret())
                .doesNotContain(household.email());
    }

    @Test
    void whoIsNotFollowedLeavesNoLine(CapturedOutput output) {
        household.api().get("/api/accounts/me");
        assertThat(lines(output)).isEmpty();
    }
}
