package fr.myelectricaldata.defects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.Leftovers;
import fr.myelectricaldata.testing.Mailbox;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The gateway with its simulator, a real SMTP server, an address in ADMIN_EMAILS, and the log of a worried operator. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "test.stores=embedded",
            "ADMIN_EMAILS=Boss@Example.org",
            "logging.level.fr.myelectricaldata=debug",
            // Whoever comes from one network tries a lot here.
            "med.account.sign-ups-per-hour=1000",
            "med.account.sign-ins-per-quarter=40",
            "med.account.mails-per-hour=20",
        })
@Import({CountedStatements.class, CountedHashes.class})
abstract class WholeGateway {
    static final Mailbox MAILBOX = Mailbox.start();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    ApiClient anonymous;

    @DynamicPropertySource
    static void mails(DynamicPropertyRegistry registry) {
        registry.add("med.mail.smtp.host", () -> "127.0.0.1");
        registry.add("med.mail.smtp.port", MAILBOX::port);
        registry.add("med.mail.smtp.security", () -> "none");
        registry.add("med.mail.smtp.from", () -> "passerelle@example.org");
    }

    @BeforeEach
    void connect() {
        anonymous = ApiClient.anonymous(port);
        anonymous.delete("/enedis-simulator/faults");
    }

    /** A household with one point, offered by the simulator's page to it alone. */
    Household withPoint() {
        Household household = Household.signUp(anonymous);
        household.consent(household.offered().getFirst());
        assertThat(household.pdl()).hasSize(14);
        return household;
    }

    /** Somebody of this role. */
    Household of(String role) {
        Household household = Household.signUp(anonymous);
        sql().sql("update account set role_id = ? where email = ?")
                .params(role, household.email())
                .update();
        return household;
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    Leftovers stores() {
        return new Leftovers(database, null);
    }

    String idOf(Household household) {
        return household
                .api()
                .getJson("/api/accounts/me")
                .path("data")
                .path("id")
                .asString();
    }

    static String pointIdOf(Household household) {
        return household
                .api()
                .getJson("/api/pdl")
                .path("data")
                .path(0)
                .path("id")
                .asString();
    }

    static JsonNode points(Household household) {
        return household.api().getJson("/api/pdl").path("data");
    }

    static String daily(String pdl) {
        LocalDate newest = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).minusDays(3);
        return "/api/enedis/consumption/daily/" + pdl + "?start=" + newest.minusDays(6) + "&end=" + newest;
    }

    static JsonNode readings(JsonNode answer) {
        return answer.path("data").path("meter_reading").path("interval_reading");
    }

    static String code(HttpResponse<String> answer) {
        return ApiClient.json(answer).path("error").path("code").asString();
    }

    /** Calls that reached the simulated Enedis on addresses with this word. */
    long calls(String word) {
        return anonymous.getJson("/enedis-simulator/calls").properties().stream()
                .filter(entry -> entry.getKey().contains(word))
                .mapToLong(entry -> entry.getValue().asLong())
                .sum();
    }
}
