package fr.myelectricaldata.account.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.signin.StandingTime;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.admin.support.SupportVisits;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.quota.QuotaUsage;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.testing.People;
import fr.myelectricaldata.testing.TestThrottle;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

/** The support reads by {@code X-Impersonate-User-Id} what an owner agreed to, and nothing else; on both databases. */
class SupportAccessTest {
    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    @Import({TestThrottle.Installed.class, StandingTime.class})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    @Import({TestThrottle.Installed.class, StandingTime.class})
    class OnPostgres extends Contract {}

    abstract static class Contract {
        @LocalServerPort
        int port;

        @Autowired
        AccountService accounts;

        @Autowired
        QuotaService quotas;

        @Autowired
        AuditLog audit;

        @Autowired
        SupportVisits visits;

        @Autowired
        MovableClock clock;

        @Autowired
        JdbcClient database;

        private ApiClient operator;
        private AccountId operatorId;
        private Household owner;
        private AccountId ownerId;

        @BeforeEach
        void anOperatorAndAHousehold() {
            SignedUp someone = signUp(Role.ADMIN);
            operatorId = someone.account().id();
            operator = clientOf(someone);
            owner = Household.signUp(ApiClient.anonymous(port));
            ownerId =
                    accounts.find(new EmailAddress(owner.email())).orElseThrow().id();
        }

        private SignedUp signUp(String role) {
            return People.withRole(role, accounts, database);
        }

        private ApiClient clientOf(SignedUp signed) {
            return People.client(port, signed);
        }

        private JsonNode toggle() {
            return ApiClient.json(owner.api().postJson("/api/accounts/toggle-admin-sharing", ""))
                    .path("data");
        }

        private static HttpResponse<String> look(ApiClient who, String target, String path) {
            return who.send(
                    path,
                    request -> request.header("X-Impersonate-User-Id", target).GET());
        }

        private HttpResponse<String> look(String path) {
            return look(operator, ownerId.toString(), path);
        }

        private List<AuditEntry> looksInTheTrail() {
            return audit.find(AuditFilter.about(ownerId), 0, 50).stream()
                    .filter(entry -> entry.action() == AuditAction.SUPPORT_READ)
                    .toList();
        }

        @Test
        void theOwnerOpensAndClosesItAsTheContractSays() {
            assertThat(owner.api()
                            .getJson("/api/accounts/me")
                            .path("data")
                            .path("admin_data_sharing")
                            .asBoolean())
                    .isFalse();
            JsonNode open = toggle();
            assertThat(open.propertyNames())
                    .containsExactlyInAnyOrder("admin_data_sharing", "admin_data_sharing_enabled_at", "message");
            assertThat(open.path("admin_data_sharing").asBoolean()).isTrue();
            String since = open.path("admin_data_sharing_enabled_at").asString();
            assertThat(owner.api()
                            .getJson("/api/accounts/me")
                            .path("data")
                            .path("admin_data_sharing_enabled_at")
                            .asString())
                    .isEqualTo(since)
                    .endsWith("Z");
            JsonNode closed = toggle();
            assertThat(closed.path("admin_data_sharing").asBoolean()).isFalse();
            assertThat(closed.path("admin_data_sharing_enabled_at").isNull()).isTrue();
        }

        @Test
        void anOperatorReadsTheOwnersPointsAndNotTheirOwn() {
            toggle();
            owner.consent(owner.offered().getFirst());
            String pdl = owner.pdl();
            assertThat(operator.getJson("/api/pdl").path("data")).isEmpty();
            for (String path : List.of("/api/pdl", "/pdl")) {
                JsonNode seen = ApiClient.json(look(path)).path("data");
                assertThat(seen).hasSize(1);
                assertThat(seen.path(0).path("usage_point_id").asString()).isEqualTo(pdl);
            }
        }

        @Test
        void theOperatorPaysWhatTheSupportReads() {
            toggle();
            owner.consent(owner.offered().getFirst());
            LocalDate yesterday = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Paris"))
                    .minusDays(1);
            // What the household itself asks for is not what is measured here.
            String pdl = owner.pdl();
            QuotaUsage before = quotas.usage(ownerId);
            QuotaUsage own = quotas.usage(operatorId);
            HttpResponse<String> read = look("/api/enedis/consumption/daily/" + pdl + "?start=" + yesterday.minusDays(6)
                    + "&end=" + yesterday + "&use_cache=true");
            assertThat(ApiClient.json(read).path("success").asBoolean()).isTrue();
            QuotaUsage after = quotas.usage(ownerId);
            assertThat(after.upstream()).isEqualTo(before.upstream());
            assertThat(after.cached()).isEqualTo(before.cached());
            QuotaUsage paid = quotas.usage(operatorId);
            assertThat(paid.upstream() + paid.cached()).isEqualTo(own.upstream() + own.cached() + 1);
        }

        @Test
        void whoeverDoesNotAgreeOrIsUnknownIsRefusedInOneTextAndNeverAnsweredAboutTheOperator() {
            List<String> targets = List.of(
                    ownerId.toString(),
                    AccountId.random().toString(),
                    operatorId.toString(),
                    "nonsense",
                    "",
                    "1 or 1=1",
                    "é".repeat(300));
            for (String target : targets) {
                HttpResponse<String> answer = look(operator, target, "/api/pdl");
                assertThat(answer.statusCode()).as(target).isEqualTo(403);
                assertThat(ApiClient.json(answer).path("detail").asString()).contains("n’autorise pas");
            }
        }

        @Test
        void itEndsByItselfAndAtOnceWhenTheOwnerWithdraws() {
            toggle();
            assertThat(look("/api/pdl").statusCode()).isEqualTo(200);
            clock.advance(Duration.ofDays(7).minusSeconds(1));
            assertThat(look("/api/pdl").statusCode()).isEqualTo(200);
            clock.advance(Duration.ofSeconds(2));
            assertThat(look("/api/pdl").statusCode()).isEqualTo(403);
            assertThat(owner.api()
                            .getJson("/api/accounts/me")
                            .path("data")
                            .path("admin_data_sharing")
                            .asBoolean())
                    .isFalse();
            owner.api().postJson("/api/accounts/toggle-admin-sharing?days=30", "");
            clock.advance(Duration.ofDays(29));
            assertThat(look("/api/pdl").statusCode()).isEqualTo(200);
            toggle();
            assertThat(look("/api/pdl").statusCode()).isEqualTo(403);
        }

        @Test
        void whoeverLacksThePermissionIsRefusedWhateverTheirRole() {
            toggle();
            for (String role : List.of(Role.VISITOR, Role.MODERATOR)) {
                HttpResponse<String> answer = look(clientOf(signUp(role)), ownerId.toString(), "/api/pdl");
                assertThat(answer.statusCode()).as(role).isEqualTo(403);
                assertThat(answer.body()).contains("users.support");
            }
            assertThat(look(ApiClient.anonymous(port), ownerId.toString(), "/api/pdl")
                            .statusCode())
                    .isEqualTo(401);
        }

        @Test
        void lookingIsWrittenOnceAnHourWithTheRoleAndThePlaceButNoAddressOfTheOperator() {
            toggle();
            for (int i = 0; i < 5; i++) {
                look("/api/pdl");
            }
            assertThat(looksInTheTrail()).singleElement().satisfies(entry -> {
                assertThat(entry.actor()).isEqualTo(operatorId);
                assertThat(entry.address()).isEqualTo("127.0.0.1");
            });
            assertThat(visits.of(ownerId, 10)).singleElement().satisfies(visit -> {
                assertThat(visit.role()).isEqualTo("role.title.admin");
                assertThat(visit.way()).isEqualTo(SupportAccess.Way.API);
                assertThat(visit.network()).isEqualTo("127.0.0.1");
            });
            assertThat(visits.goingOn(ownerId)).isTrue();
            clock.advance(Duration.ofHours(1));
            assertThat(visits.goingOn(ownerId)).isFalse();
            look("/api/pdl");
            assertThat(looksInTheTrail()).hasSize(2);
            assertThat(visits.of(ownerId, 10)).hasSize(2);
        }

        @Test
        void aRefusedLookIsNoLook() {
            look("/api/pdl");
            assertThat(looksInTheTrail()).isEmpty();
            assertThat(visits.of(ownerId, 10)).isEmpty();
        }

        @Test
        void theAgreementGoesWithTheAccount() {
            toggle();
            look("/api/pdl");
            accounts.delete(ownerId);
            assertThat(look("/api/pdl").statusCode()).isEqualTo(403);
            assertThat(visits.of(ownerId, 10)).isEmpty();
        }
    }
}
