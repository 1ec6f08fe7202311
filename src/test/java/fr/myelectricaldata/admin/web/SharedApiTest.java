package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.admin.support.SupportVisits;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.pipeline.Publication;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.People;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The contract's addresses for shared points, over a household that was really collected, on both databases. */
class SharedApiTest {
    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    class OnPostgres extends Contract {}

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {
        /** Collected within seconds: Enedis knows little of it. */
        private static final String YOUNG_METER = "6";

        private static final String UNKNOWN = "5e0f1c9a-6a3e-4a8f-9d0c-0c9b5f3e7a11";

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
        JdbcClient database;

        @Autowired
        Clock clock;

        private SignedUp operator;
        private Household household;
        private AccountId householdId;
        private String point;
        private LocalDate yesterday;

        /** Until eight in the morning Enedis has nothing of yesterday yet. */
        private LocalDate newest;

        /** Collecting takes a while: one household serves all, each time with an operator that never looked at it. */
        @BeforeEach
        void aCollectedHouseholdThatDoesNotAgree() {
            operator = People.withRole(Role.ADMIN, accounts, database);
            yesterday = Paris.today(clock).minusDays(1);
            newest = Publication.newestDay(clock.instant());
            if (household == null) {
                collect();
            }
            if (household
                    .api()
                    .getJson("/api/accounts/me")
                    .path("data")
                    .path("admin_data_sharing")
                    .asBoolean()) {
                toggle();
            }
        }

        private void collect() {
            household = Household.signUp(ApiClient.anonymous(port));
            householdId = accounts.find(new EmailAddress(household.email()))
                    .orElseThrow()
                    .id();
            household.consent(YOUNG_METER);
            point = household
                    .api()
                    .getJson("/api/pdl")
                    .path("data")
                    .path(0)
                    .path("id")
                    .asString();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> kept("consumption_daily") > 9 && kept("consumption_detail") > 9);
        }

        private void toggle() {
            household.api().postJson("/api/accounts/toggle-admin-sharing", "");
        }

        private int kept(String series) {
            return api().getJson("/api/admin/users/" + householdId + "/cache-stats")
                    .path("data")
                    .path("cache_stats")
                    .path(0)
                    .path(series)
                    .asInt();
        }

        private ApiClient api() {
            return People.client(port, operator);
        }

        private void agree() {
            toggle();
        }

        private String address(String rest) {
            return "/api/admin/users/" + householdId + rest;
        }

        private String fetch(String query) {
            return address("/fetch-enedis/" + point + "?" + query);
        }

        private String lastDays(int days) {
            return "start_date=" + newest.minusDays(days - 1) + "&end_date=" + newest;
        }

        private List<AuditEntry> trail(AuditAction action) {
            return audit.find(AuditFilter.about(householdId), 0, 50).stream()
                    .filter(entry -> entry.action() == action)
                    .filter(entry -> entry.actor().equals(operator.account().id()))
                    .toList();
        }

        private static String code(HttpResponse<String> answer) {
            return ApiClient.json(answer).path("error").path("code").asString();
        }

        @Test
        void whoDoesNotAgreeIsRefusedLikeWhoDoesNotExist() {
            assertThat(api().getJson("/api/admin/shared-pdls").path("data").toString())
                    .doesNotContain(household.email());
            for (String rest : List.of("/shared-pdls", "/shared-cache/" + point)) {
                HttpResponse<String> closed = api().get(address(rest));
                assertThat(closed.statusCode()).as(rest).isEqualTo(200);
                assertThat(code(closed)).as(rest).isEqualTo("SHARING_DISABLED");
                HttpResponse<String> unknown = api().get("/api/admin/users/" + UNKNOWN + rest);
                assertThat(ApiClient.json(unknown).path("error"))
                        .isEqualTo(ApiClient.json(closed).path("error"));
            }
            HttpResponse<String> fetched = api().postJson(fetch(lastDays(2)), "");
            assertThat(code(fetched)).isEqualTo("SHARING_DISABLED");
            assertThat(trail(AuditAction.SUPPORT_READ)).isEmpty();
            assertThat(trail(AuditAction.READINGS_FETCHED)).isEmpty();
        }

        @Test
        void theListOfAllShowsNoNumberAndIsNoLookButOneHouseholdsIs() {
            agree();
            JsonNode all = api().getJson("/api/admin/shared-pdls").path("data");
            JsonNode mine = all.path("pdls")
                    .valueStream()
                    .filter(one -> one.path("owner_id").asString().equals(householdId.toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(mine.path("id").asString()).isEqualTo(point);
            assertThat(mine.path("usage_point_id").asString())
                    .isEqualTo("…" + household.pdl().substring(10));
            assertThat(mine.path("owner_email").asString()).isEqualTo(household.email());
            assertThat(mine.path("owner_sharing_enabled_at").asString()).endsWith("Z");
            assertThat(all.path("total").asInt()).isEqualTo(all.path("pdls").size());
            assertThat(all.path("users_count").asInt()).isPositive();
            assertThat(trail(AuditAction.SUPPORT_READ)).isEmpty();
            int before = visits.of(householdId, 50).size();

            JsonNode one = api().getJson(address("/shared-pdls")).path("data");
            assertThat(one.path("pdls"))
                    .isEqualTo(household.api().getJson("/api/pdl").path("data"));
            assertThat(one.path("total").asInt()).isEqualTo(1);
            assertThat(one.path("user_email").asString()).isEqualTo(household.email());
            assertThat(one.path("sharing_enabled_at").asString())
                    .isEqualTo(mine.path("owner_sharing_enabled_at").asString());
            assertThat(visits.of(householdId, 50)).hasSize(before + 1);
            assertThat(trail(AuditAction.SUPPORT_READ)).hasSize(1);
        }

        @Test
        void whatIsKeptIsReadDayByDayAndTheOperatorPays() {
            agree();
            JsonNode own = household
                    .api()
                    .getJson("/api/enedis/consumption/daily/" + household.pdl() + "?start=" + yesterday.minusDays(6)
                            + "&end=" + yesterday)
                    .path("data")
                    .path("meter_reading")
                    .path("interval_reading");
            int before = quotas.usage(householdId).cached();
            JsonNode kept = api().getJson(address("/shared-cache/" + point)).path("data");
            assertThat(kept.path("data_type").asString()).isEqualTo("consumption");
            assertThat(kept.path("usage_point_id").asString()).isEqualTo(household.pdl());
            assertThat(kept.path("date_range").path("start").asString())
                    .isEqualTo(yesterday.minusDays(6).toString());
            assertThat(kept.path("date_range").path("end").asString()).isEqualTo(yesterday.toString());
            assertThat(kept.path("cache_entries").asInt()).isEqualTo(own.size()).isPositive();
            assertThat(kept.path("cached_data").valueStream().map(day -> day.path("data")))
                    .containsExactlyElementsOf(own.valueStream().toList());
            assertThat(quotas.usage(householdId).cached()).isEqualTo(before);
            assertThat(quotas.usage(operator.account().id()).cached()).isEqualTo(1);

            JsonNode curve = api().getJson(
                            address("/shared-cache/" + point + "?data_type=consumption_detail&" + lastDays(2)))
                    .path("data")
                    .path("cached_data")
                    .path(0);
            assertThat(curve.path("data").size()).isGreaterThanOrEqualTo(46);
            assertThat(curve.path("data").path(0).path("interval_length").asString())
                    .isEqualTo("PT30M");
            JsonNode contract = api().getJson(address("/shared-cache/" + point + "?data_type=contract"))
                    .path("data")
                    .path("cached_data")
                    .path(0);
            assertThat(contract.path("data").path("subscribed_power").asInt()).isPositive();
        }

        @Test
        void whatIsFetchedAnewComesFromEnedisAndIsWrittenInTheTrail() {
            agree();
            int before = quotas.usage(householdId).upstream();
            JsonNode fetched =
                    ApiClient.json(api().postJson(fetch(lastDays(3)), "")).path("data");
            assertThat(fetched.path("cached_days").asInt()).isEqualTo(3);
            JsonNode reading = fetched.path("enedis_data").path("meter_reading");
            assertThat(reading.path("usage_point_id").asString()).isEqualTo(household.pdl());
            assertThat(reading.path("interval_reading").size()).isEqualTo(3);
            assertThat(quotas.usage(householdId).upstream()).isEqualTo(before);
            assertThat(quotas.usage(operator.account().id()).upstream()).isEqualTo(1);
            AuditEntry entry = trail(AuditAction.READINGS_FETCHED).getFirst();
            assertThat(entry.actor()).isEqualTo(operator.account().id());
            assertThat(entry.detail())
                    .isEqualTo("DAILY_CONSUMPTION " + newest.minusDays(2) + ".." + newest)
                    .doesNotContain(household.pdl());
        }

        @Test
        void whatIsWrongInTheRequestIsNamedAndNothingIsAskedOfEnedis() {
            agree();
            Household other = Household.signUp(ApiClient.anonymous(port));
            other.consent("1");
            String foreign = other.api()
                    .getJson("/api/pdl")
                    .path("data")
                    .path(0)
                    .path("id")
                    .asString();
            for (String id : List.of(foreign, UNKNOWN, "1")) {
                assertThat(code(api().get(address("/shared-cache/" + id)))).isEqualTo("PDL_NOT_FOUND");
                assertThat(code(api().postJson(address("/fetch-enedis/" + id + "?" + lastDays(2)), "")))
                        .isEqualTo("PDL_NOT_FOUND");
            }
            assertThat(Stream.of(
                                    "data_type=contract&" + lastDays(2),
                                    "data_type=temperature&" + lastDays(2),
                                    "start_date=2026-02-30&end_date=" + yesterday,
                                    "start_date=" + yesterday)
                            .map(query -> api().postJson(fetch(query), "").statusCode()))
                    .containsOnly(422);
            assertThat(code(api().postJson(fetch("start_date=2026-11-02&end_date=2026-11-01"), "")))
                    .isEqualTo("INVALID_DATE_RANGE");
            assertThat(trail(AuditAction.READINGS_FETCHED)).isEmpty();
            assertThat(quotas.usages(Set.of(operator.account().id()))
                            .get(operator.account().id())
                            .upstream())
                    .isZero();
        }
    }
}
