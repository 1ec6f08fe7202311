package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.People;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is logged, read by real HTTP, with the lines in this process and in a real Redis. */
class LogApiTest {
    private static final Logger log = LoggerFactory.getLogger("fr.myelectricaldata.enedis.Talkative");
    private static final AtomicInteger people = new AtomicInteger();

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    @Import(Talkative.class)
    class InMemory extends Logs {}

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    @Import(Talkative.class)
    class InRedis extends Logs {}

    /** An address that says things, some of which it should not, and then fails. */
    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Talkative {
        @GetMapping("/ping/talkative")
        String talk() {
            log.info("First of jean.dupont@exemple.fr and 12345678901234");
            log.warn("Second: https://site.fr/reset?token=S3cret with Authorization: Bearer abcdefGHI123");
            throw new IllegalStateException("password=hunter2 of Basic dXNlcjpodW50ZXIy");
        }
    }

    abstract static class Logs {
        @LocalServerPort
        int port;

        @Autowired
        AccountService accounts;

        @Autowired
        AuditLog audit;

        @Autowired
        JdbcClient database;

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

        private JsonNode logs(String query) {
            return admin.getJson("/api/admin/logs" + query).path("data");
        }

        @Test
        void theIdInTheAnswerFindsEveryLineOfItsRequestAndNoSecretOfIt() {
            HttpResponse<String> failed = admin.get("/ping/talkative");
            assertThat(failed.statusCode()).isEqualTo(500);
            String id = failed.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(failed.body()).contains(id);
            await().untilAsserted(() ->
                    assertThat(logs("?request_id=" + id).path("total").asInt()).isEqualTo(3));
            JsonNode found = logs("?request_id=" + id).path("logs");
            assertThat(found.path(2).path("message").asString())
                    .startsWith("First of j•••@")
                    .endsWith("…1234");
            assertThat(found.path(1).path("level").asString()).isEqualTo("WARNING");
            assertThat(found.path(0).path("exception").asString()).contains("IllegalStateException: password=•••");
            assertThat(found.path(0).propertyNames())
                    .contains("timestamp", "level", "logger", "message", "pathname", "lineno", "funcName");
            assertThat(found.path(2).propertyNames()).doesNotContain("exception");
            assertThat(found.toString())
                    .doesNotContain(
                            "exemple.fr", "12345678901234", "S3cret", "abcdefGHI123", "hunter2", "dXNlcjpodW50ZXIy");
            assertThat(logs("?q=" + id).path("total").asInt()).isGreaterThanOrEqualTo(3);
        }

        @Test
        void aCallersOwnIdIsTheOneThatFindsItsLines() {
            String id = "mine-" + UUID.randomUUID().toString().substring(0, 8);
            admin.send("/ping/talkative", request -> request.header("X-Request-Id", id));
            await().untilAsserted(() ->
                    assertThat(logs("?request_id=" + id).path("total").asInt()).isEqualTo(3));
        }

        @Test
        void filtersAndPagesFollowTheContract() {
            String mark = "mark" + people.incrementAndGet() + "x";
            for (int i = 0; i < 5; i++) {
                log.info("{} info {}", mark, i);
            }
            log.error("{} error", mark);
            await().untilAsserted(() ->
                    assertThat(logs("?q=" + mark).path("total").asInt()).isEqualTo(6));
            JsonNode page = logs("?q=" + mark + "&limit=2&offset=1");
            assertThat(page.path("count").asInt()).isEqualTo(2);
            assertThat(page.path("limit").asInt()).isEqualTo(2);
            assertThat(page.path("offset").asInt()).isEqualTo(1);
            assertThat(page.path("logs").path(0).path("message").asString()).isEqualTo(mark + " info 4");
            assertThat(logs("?level=ERROR&q=" + mark).path("total").asInt()).isEqualTo(1);
            assertThat(logs("?module=enedis&q=" + mark).path("total").asInt()).isEqualTo(6);
            assertThat(logs("?module=mail&q=" + mark).path("total").asInt()).isZero();
            assertThat(logs("?from=2999-01-01T00:00:00Z&q=" + mark)
                            .path("total")
                            .asInt())
                    .isZero();
            assertThat(admin.get("/api/admin/logs?level=LOUD").statusCode()).isEqualTo(422);
            assertThat(admin.get("/api/admin/logs?from=yesterday").statusCode()).isEqualTo(422);
        }

        @Test
        void aModeratorReadsWhoHasNoPermissionDoesNotAndOnlyTheAllowedRemove() {
            ApiClient moderator = clientOf(signUp(Role.MODERATOR));
            assertThat(moderator.get("/api/admin/logs").statusCode()).isEqualTo(200);
            assertThat(moderator.delete("/api/admin/logs/clear").statusCode()).isEqualTo(403);
            ApiClient visitor = clientOf(signUp(Role.VISITOR));
            assertThat(visitor.get("/api/admin/logs").statusCode()).isEqualTo(403);
            assertThat(ApiClient.anonymous(port).get("/api/admin/logs").statusCode())
                    .isEqualTo(401);
        }

        @Test
        void whoRemovesLinesStandsInTheTrail() {
            String mark = "gone" + people.incrementAndGet() + "x";
            log.error(mark);
            log.info(mark);
            await().untilAsserted(() ->
                    assertThat(logs("?q=" + mark).path("total").asInt()).isEqualTo(2));
            JsonNode data = ApiClient.json(admin.delete("/api/admin/logs/clear?level=error"))
                    .path("data");
            assertThat(data.path("deleted_count").asInt()).isPositive();
            assertThat(logs("?q=" + mark).path("total").asInt()).isEqualTo(1);
            AuditEntry line = audit.find(AuditFilter.ALL.withAction(AuditAction.LOGS_CLEARED), 0, 1)
                    .getFirst();
            assertThat(line.actor()).isEqualTo(operator.account().id());
            assertThat(line.detail()).startsWith("ERROR ");
            admin.delete("/api/admin/logs/clear");
            assertThat(logs("?q=" + mark).path("total").asInt()).isZero();
        }
    }
}
