package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.ConnectionProbe;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Connections and settings by real HTTP, with the simulated Enedis, real stores and secrets that must not be seen. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "test.stores=shared",
            "TURNSTILE_SECRET_KEY=Zx9hiddenQ7a",
            "SMTP_PASSWORD=Zx9hiddenQ7b",
            "SECRET_KEY=Zx9hiddenQ7cZx9hiddenQ7cZx9hiddenQ7c",
            "RTE_BASE_URL=http://bob:Zx9hiddenQ7d@127.0.0.1:9"
        })
class ConnectionApiTest {
    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Autowired
    List<ConnectionProbe> probes;

    @Value("${setting.DATA_DIR}")
    Path data;

    private SignedUp operator;
    private ApiClient admin;

    @BeforeEach
    void anOperator() {
        operator = signUp(Role.ADMIN);
        admin = clientOf(operator);
    }

    private SignedUp signUp(String role) {
        return People.withRole(role, accounts, database);
    }

    private ApiClient clientOf(SignedUp signed) {
        return People.client(port, signed);
    }

    private JsonNode test(String name) {
        return ApiClient.json(admin.postJson("/api/admin/connections/" + name + "/test", ""));
    }

    @Test
    void eachSaysWhetherItAnswersAndTheTrailSaysWhoAsked() {
        for (String name : List.of("database", "redis", "enedis")) {
            JsonNode data = test(name).path("data");
            assertThat(data.path("verdict").asString()).as(name).isEqualTo("ok");
            assertThat(data.path("response_time_ms").asLong()).isBetween(0L, 20_000L);
        }
        assertThat(audit.find(AuditFilter.ALL.withActor(operator.account().id()), 0, 10))
                .allMatch(entry -> entry.action() == AuditAction.CONNECTION_TESTED)
                .extracting(entry -> entry.detail())
                .containsExactly("enedis OK", "redis OK", "database OK");
        assertThat(admin.postJson("/api/admin/connections/enedis/test", "").statusCode())
                .isEqualTo(429);
    }

    @Test
    void theLetterGoesToWhoeverAskedAndStaysHereWithoutAWayOut() throws IOException {
        assertThat(test("mail").path("data").path("verdict").asString()).isEqualTo("stays_here");
        try (var mails = Files.list(data.resolve("mails"))) {
            assertThat(mails.map(ConnectionApiTest::read))
                    .anyMatch(mail -> mail.contains(operator.account().email().value()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void rteIsNotAskedWithoutCredentials() {
        JsonNode status = admin.getJson("/api/admin/rte/status").path("data");
        assertThat(status.path("has_credentials").asBoolean(true)).isFalse();
        assertThat(status.path("apis").propertyNames())
                .containsExactly("tempo", "ecowatt", "consumption", "generation");
        JsonNode tests = admin.getJson("/api/admin/rte/test").path("data");
        assertThat(tests.path("summary").path("total_apis").asInt()).isEqualTo(5);
        assertThat(tests.path("summary").path("all_ok").asBoolean(true)).isFalse();
        assertThat(tests.path("results").path("tempo").path("error").asString()).isEqualTo("NOT_CONFIGURED");
        assertThat(admin.getJson("/api/admin/rte/test/tempo")
                        .path("data")
                        .path("status")
                        .asString())
                .isEqualTo("error");
        assertThat(admin.getJson("/api/admin/rte/test/nonsense")
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("UNKNOWN_CONNECTION");
        assertThat(test("nonsense").path("error").path("code").asString()).isEqualTo("UNKNOWN_CONNECTION");
    }

    @Test
    void noSecretIsInAnyAnswer() {
        String settings = admin.get("/api/admin/settings").body();
        assertThat(settings)
                .contains("SMTP_PASSWORD", "DATABASE_URL", "postgresql://localhost")
                .doesNotContain("Zx9hidden");
        assertThat(settings).doesNotContain("postgres@");
        assertThat(admin.get("/api/admin/rte/status").body()).doesNotContain("Zx9hidden");
        assertThat(clientOf(signUp(Role.MODERATOR)).get("/api/admin/settings").statusCode())
                .isEqualTo(403);
        assertThat(clientOf(signUp(Role.VISITOR)).get("/api/admin/connections").statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyConnectionHasWords() {
        ResourceBundle french = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.FRENCH);
        assertThat(probes)
                .allMatch(probe -> french.containsKey("connections." + probe.name())
                        && french.containsKey("connections." + probe.name() + ".text"));
    }
}
