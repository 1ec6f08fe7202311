package fr.myelectricaldata.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.factor.Enrolment;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.accounts.AccountHelp;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Authenticator;
import fr.myelectricaldata.testing.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other rooms do stands in the trail as well. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class AuditedEventsTest {
    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    AccountHelp help;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private List<String> linesOf(SignedUp actor) {
        return audit.find(AuditFilter.ALL.withActor(actor.account().id()), 0, 50).reversed().stream()
                .map(line -> line.action() + " " + line.detail())
                .toList();
    }

    @Test
    void aRolesLineNamesWhatItMayFromThenOn() {
        SignedUp admin = People.withRole(Role.ADMIN, accounts, database);
        ApiClient api = People.client(port, admin);
        String name = "releveur_" + System.nanoTime();
        String id = ApiClient.json(api.postJson(
                        "/api/admin/roles",
                        "{\"name\":\"" + name
                                + "\",\"display_name\":\"Releveur\",\"permission_ids\":[\"users\",\"logs\"]}"))
                .path("data")
                .path("id")
                .asString();
        HttpResponse<String> changed = api.send(
                "/api/admin/roles/" + id + "/permissions",
                request -> request.header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"permission_ids\":[\"users\",\"jobs\"]}")));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(linesOf(admin))
                .containsExactly("ROLE_CREATED " + name + " +users +logs", "ROLE_CHANGED " + name + " -logs +jobs");
    }

    @Test
    void whoeverChangesTheirOwnWaysInIsSeenAndNothingIsWrittenWhereNothingWasRemoved() {
        SignedUp owner = People.withRole(Role.MODERATOR, accounts, database);
        AccountPrincipal admin = AccountPrincipal.of(accounts.get(
                People.withRole(Role.ADMIN, accounts, database).account().id()));
        help.removeSecondFactor(admin, owner.account().id());
        Enrolment enrolment = factors.begin(owner.account());
        Authenticator app = new Authenticator(enrolment.text());
        factors.turnOn(enrolment, People.PASSWORD, app.code(clock.instant()));
        factors.turnOff(owner.account().id(), People.PASSWORD, app.nextCode(clock.instant()), "192.0.2.7");
        assertThat(linesOf(owner)).containsExactly("SECOND_FACTOR_ON ", "SECOND_FACTOR_OFF ");
        assertThat(audit.count(AuditFilter.ALL.withActor(admin.id()))).isZero();
    }
}
