package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.stats.Statistics;
import fr.myelectricaldata.admin.stats.Stretch;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.People;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The contract's figures, by real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
@Import(CountedStatements.class)
class StatisticsApiTest {
    private static final String ROUTE = "/enedis/power/{pdl}";

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    Statistics statistics;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    CountedStatements statements;

    @Autowired
    Clock clock;

    private SignedUp operator;

    @BeforeEach
    void anOperator() {
        operator = signUp(Role.ADMIN);
    }

    @AfterEach
    void nothingLeft() {
        database.sql("delete from route_usage where route = ?").param(ROUTE).update();
    }

    private SignedUp signUp(String role) {
        return People.withRole(role, accounts, database);
    }

    private void used(String account, String kind, int units) {
        database.sql(
                        "insert into route_usage (account_id, usage_day, route, kind, used, refused) values (?, ?, ?, ?, ?, 0)")
                .params(account, Paris.today(clock).toString(), ROUTE, kind, units)
                .update();
    }

    private JsonNode data(String address) {
        return ApiClient.anonymous(port)
                .as("Bearer " + operator.credentials().clientSecret())
                .getJson(address)
                .path("data");
    }

    @Test
    void todayHasTheFieldsOfTheContract() {
        SignedUp busy = signUp(Role.VISITOR);
        used(busy.account().id().toString(), "CACHED", 900_000);
        used(busy.account().id().toString(), "UPSTREAM", 40);
        JsonNode data = data("/api/admin/stats");
        assertThat(data.propertyNames())
                .containsExactly(
                        "total_users",
                        "active_users",
                        "total_pdls",
                        "today_api_calls",
                        "endpoint_stats",
                        "top_users",
                        "date");
        assertThat(data.path("today_api_calls").path("no_cache").asLong()).isGreaterThanOrEqualTo(40);
        JsonNode route = data.path("endpoint_stats").path(ROUTE);
        assertThat(route.path("cached").asLong()).isEqualTo(900_000);
        assertThat(route.path("total").asLong()).isEqualTo(900_040);
        JsonNode first = data.path("top_users").path(0);
        assertThat(first.path("email").asString())
                .isEqualTo(busy.account().email().value());
        assertThat(first.path("role").asString()).isEqualTo("Foyer");
        assertThat(first.path("total_calls").asLong()).isEqualTo(900_040);
    }

    @Test
    void whoMayNotSeeAccountsIsToldNoAddresses() {
        used(operator.account().id().toString(), "CACHED", 5);
        AccountPrincipal admin =
                AccountPrincipal.of(accounts.find(operator.account().id()).orElseThrow());
        AccountPrincipal onlooker = new AccountPrincipal(admin.id(), admin.email(), Rights.VISITOR);
        assertThat(statistics.today(admin).heaviest()).isNotEmpty();
        assertThat(statistics.today(onlooker).heaviest()).isEmpty();
    }

    @Test
    void aThousandBusyAccountsCostNoMoreStatementsThanOne() {
        AccountPrincipal admin =
                AccountPrincipal.of(accounts.find(operator.account().id()).orElseThrow());
        used(operator.account().id().toString(), "CACHED", 5);
        List<String> few = statementsOf(() -> {
            statistics.today(admin);
            statistics.history(admin, Stretch.YEAR);
        });
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new Object[] {
                UUID.randomUUID().toString(), Paris.today(clock).toString(), ROUTE
            });
        }
        batches.batchUpdate(
                "insert into route_usage (account_id, usage_day, route, kind, used, refused) values (?, ?, ?, 'CACHED', 3, 0)",
                rows);
        List<String> many = statementsOf(() -> {
            statistics.today(admin);
            statistics.history(admin, Stretch.YEAR);
        });
        assertThat(many).hasSameSizeAs(few);
        assertThat(many.size()).isLessThan(16);
    }

    private List<String> statementsOf(Runnable work) {
        statements.forget();
        work.run();
        return statements.ofThisThread();
    }

    @Test
    void thePastHasOneValueAStep() {
        JsonNode month = data("/api/admin/stats/history?span=month");
        assertThat(month.path("step").asString()).isEqualTo("day");
        assertThat(month.path("steps")).hasSize(30);
        assertThat(data("/api/admin/stats/history").path("steps")).hasSize(24);
    }

    @Test
    void anUnknownStretchIsRefusedInWords() {
        JsonNode answer = ApiClient.anonymous(port)
                .as("Bearer " + operator.credentials().clientSecret())
                .getJson("/api/admin/stats/history?span=century");
        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("error").path("code").asString()).isEqualTo("INVALID_FORMAT");
    }
}
