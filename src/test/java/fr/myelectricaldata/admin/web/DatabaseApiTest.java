package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The care of the database by real HTTP, on both kinds. */
class DatabaseApiTest {
    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    class OnSqlite extends Care {
        @Value("${setting.DATA_DIR}")
        Path data;

        @Test
        void aBackupIsMadeInTheBackgroundForThisUserAloneAndTheOldestMakeRoom() throws IOException {
            Path backups = data.resolve("backups");
            Files.createDirectories(backups);
            for (int day = 1; day < 9; day++) {
                Files.createFile(backups.resolve("myelectricaldata-2001010" + day + "T000000Z.db"));
            }
            assertThat(ended(post("/backup"))).isEqualTo("ok");
            JsonNode made = report().path("backups");
            assertThat(made).hasSize(7);
            String name = made.path(0).path("name").asString();
            assertThat(made.path(0).path("size_bytes").asLong()).isGreaterThan(100_000);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups.resolve(name))))
                    .isEqualTo("rw-------");
            assertThat(backups.toFile().list()).noneMatch(file -> file.endsWith(".part"));
            assertThat(made.toString()).doesNotContain("20010101", "20010102");
            assertThat(audit.find(AuditFilter.ALL.withAction(AuditAction.BACKUP_MADE), 0, 1)
                            .getFirst()
                            .actor())
                    .isEqualTo(operator.account().id());
        }
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    class OnPostgres extends Care {
        @Test
        void aBackupIsMadeByHandWithTheCommandThatIsSaid() {
            assertThat(report().path("backup_command").asString()).startsWith("pg_dump ");
            JsonNode refused = ApiClient.json(admin.postJson("/api/admin/database/backup", ""));
            assertThat(refused.path("error").path("code").asString()).isEqualTo("BACKUP_ELSEWHERE");
        }
    }

    abstract static class Care {
        @LocalServerPort
        int port;

        @Autowired
        AccountService accounts;

        @Autowired
        AuditLog audit;

        @Autowired
        JdbcClient database;

        SignedUp operator;
        ApiClient admin;

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

        JsonNode report() {
            return admin.getJson("/api/admin/database").path("data");
        }

        String post(String action) {
            JsonNode answer = ApiClient.json(admin.postJson("/api/admin/database" + action, ""));
            assertThat(answer.path("data").path("state").asString()).isIn("running", "ok");
            return answer.path("data").path("id").asString();
        }

        String ended(String id) {
            return await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                for (JsonNode run : admin.getJson("/api/admin/database/runs")
                                        .path("data")) {
                                    if (run.path("id").asString().equals(id)) {
                                        return run.path("state").asString();
                                    }
                                }
                                return "";
                            },
                            state -> !state.equals("running"));
        }

        @Test
        void itTellsWhatItIs() {
            JsonNode report = report();
            assertThat(report.path("kind").asString()).isIn("SQLite", "PostgreSQL");
            assertThat(report.path("tables").toString()).contains("\"account\"");
            assertThat(report.path("migrations").toString()).contains("\"90\"", "maintenance");
            assertThat(report.path("size_bytes").asLong()).isPositive();
        }

        @Test
        void itsIntegrityIsCheckedInTheBackgroundAndTheTrailSaysWhoAsked() {
            assertThat(ended(post("/check"))).isEqualTo("ok");
            assertThat(audit.find(AuditFilter.ALL.withAction(AuditAction.DATABASE_CHECKED), 0, 1)
                            .getFirst()
                            .actor())
                    .isEqualTo(operator.account().id());
        }

        @Test
        void aModeratorSeesNothingOfIt() {
            ApiClient moderator = clientOf(signUp(Role.MODERATOR));
            assertThat(moderator.get("/api/admin/database").statusCode()).isEqualTo(403);
            assertThat(moderator.postJson("/api/admin/database/check", "").statusCode())
                    .isEqualTo(403);
        }
    }
}
