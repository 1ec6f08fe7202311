package fr.myelectricaldata;

import static fr.myelectricaldata.testing.JsonShapes.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The first whole path, by HTTP alone: sign-up, token, consent on the simulator's page, points, readings. */
class JourneyTest {

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "logging.level.fr.myelectricaldata=debug"})
    class OnEmbeddedStores extends Journeys {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "logging.level.fr.myelectricaldata=debug"})
    class OnSharedStores extends Journeys {}

    @ExtendWith(OutputCaptureExtension.class)
    abstract static class Journeys {
        @LocalServerPort
        int port;

        @Autowired
        DataSource database;

        @Autowired
        Clock clock;

        private ApiClient anonymous;
        private LocalDate newest;

        @BeforeEach
        void setUp() {
            anonymous = ApiClient.anonymous(port);
            newest = Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
        }

        @Test
        void aNewcomerReadsTheirOwnCurve(CapturedOutput log) {
            Household household = Household.signUp(anonymous);
            ApiClient api = anonymous.as("Bearer " + household.token());
            URI callback = household.acceptedConsent(household.offered().getFirst());
            HttpResponse<String> back = api.get(callback.toString());
            assertThat(back.statusCode()).isBetween(300, 399);
            assertThat(back.headers().firstValue("Location")).get().asString().contains("/meters?consent_success=true");

            JsonNode points = api.getJson("/api/pdl").path("data");
            assertThat(points).hasSize(1);
            String pdl = points.path(0).path("usage_point_id").asString();
            LocalDate first = newest.minusDays(364);
            JsonNode daily = api.getJson(daily(pdl, first, newest));
            assertThat(readings(daily)).hasSize(365);
            assertThat(readings(daily).getLast().path("date").asString()).isEqualTo(newest.toString());

            JsonNode curve = api.getJson(detail(pdl, newest.minusDays(6), newest));
            assertThat(readings(curve)).hasSizeGreaterThanOrEqualTo(7 * 46);
            long wattHours = readings(curve).stream()
                            .filter(point -> point.path("date").asString().startsWith(newest.toString()))
                            .mapToLong(
                                    point -> Long.parseLong(point.path("value").asString()))
                            .sum()
                    / 2;
            assertThat(readings(daily).getLast().path("value").asString())
                    .as("half-hours sum to the day")
                    .isEqualTo(Long.toString(wattHours));

            assertNoUpstreamCallFor(() -> {
                assertThat(api.getJson(daily(pdl, first, newest)).path("data")).isEqualTo(daily.path("data"));
            });
            assertNothingLeaked(household, pdl, readings(daily), log);
        }

        @Test
        void whatIsSomebodyElsesIsUnknown() {
            Household owner = Household.signUp(anonymous);
            owner.consent(owner.offered().getFirst());
            Household stranger = Household.signUp(anonymous);
            String unknown = "99999999999999";
            JsonNode point = owner.api().getJson("/api/pdl").path("data").path(0);
            for (String path : List.of(
                    "/api/enedis/consumption/daily/%s?start=2026-01-01&end=2026-01-31",
                    "/api/enedis/consumption/detail/%s?start=2026-01-01&end=2026-01-07",
                    "/api/enedis/consumption/detail/batch/%s?start=2026-01-01&end=2026-01-07",
                    "/api/enedis/power/%s?start=2026-01-01&end=2026-01-31",
                    "/api/enedis/production/daily/%s?start=2026-01-01&end=2026-01-31",
                    "/api/enedis/production/detail/%s?start=2026-01-01&end=2026-01-07")) {
                HttpResponse<String> foreign = stranger.api()
                        .get(path.formatted(point.path("usage_point_id").asString()));
                HttpResponse<String> nobodys = stranger.api().get(path.formatted(unknown));
                assertThat(foreign.statusCode()).isEqualTo(nobodys.statusCode());
                assertThat(withoutTime(foreign)).isEqualTo(withoutTime(nobodys)).contains("\"success\":false");
            }
            HttpResponse<String> foreign =
                    stranger.api().get("/api/pdl/" + point.path("id").asString());
            HttpResponse<String> nobodys = stranger.api().get("/api/pdl/00000000-0000-0000-0000-000000000000");
            assertThat(withoutTime(foreign)).isEqualTo(withoutTime(nobodys)).contains("PDL_NOT_FOUND");
            assertThat(stranger.api().getJson("/api/pdl").path("data")).isEmpty();
        }

        @Test
        void aDeletedPointAndADeletedAccountLeaveNoRow() {
            Household household = Household.signUp(anonymous);
            household.consent(household.offered().getFirst());
            String first = household
                    .api()
                    .getJson("/api/pdl")
                    .path("data")
                    .path(0)
                    .path("id")
                    .asString();
            String pdl = household.pdl();
            readings(household.api().getJson(daily(pdl, newest.minusDays(3), newest)));
            assertThat(rowsOf("reading_block", "point_id", first)).isPositive();
            assertThat(household.api().delete("/api/pdl/" + first).body()).contains("\"success\":true");
            assertThat(household.api().getJson("/api/pdl").path("data")).isEmpty();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(rowsOf("reading_block", "point_id", first)).isZero();
                assertThat(rowsOf("collection", "point_id", first)).isZero();
            });

            household.consent(household.offered().getFirst());
            String account = household
                    .api()
                    .getJson("/api/accounts/me")
                    .path("data")
                    .path("id")
                    .asString();
            assertThat(rowsOf("collection", "account_id", account)).isPositive();
            assertThat(household.api().delete("/api/accounts/me").body()).contains("\"success\":true");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(everything()).doesNotContain(account));
            assertThat(household.api().get("/api/pdl").statusCode()).isEqualTo(401);
        }

        private long rowsOf(String table, String column, String value) {
            return JdbcClient.create(database)
                    .sql("select count(*) from " + table + " where " + column + " = ?")
                    .param(value)
                    .query(Long.class)
                    .single();
        }

        @Test
        void theHistoryIsCollectedByItself() {
            Household household = Household.signUp(anonymous);
            household.consent(household.offered().getFirst());
            String pdl = household.pdl();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        long weeks = JdbcClient.create(database)
                                .sql("select coalesce(max(done_chunks), 0) from collection c join usage_point p"
                                        + " on p.id = c.point_id where p.number = ?"
                                        + " and measure = 'CONSUMPTION_LOAD_CURVE'")
                                .param(pdl)
                                .query(Long.class)
                                .single();
                        assertThat(weeks).isGreaterThan(2);
                    });
        }

        @Test
        void aClearedPointIsCollectedAgainByItself() {
            Household household = Household.signUp(anonymous);
            household.consent(household.offered().getFirst());
            String pdl = household.pdl();
            String id = household
                    .api()
                    .getJson("/api/pdl")
                    .path("data")
                    .path(0)
                    .path("id")
                    .asString();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(rowsOf("reading_block", "point_id", id)).isPositive());
            JsonNode cleared = ApiClient.json(household.api().delete("/api/enedis/cache/" + pdl));
            assertThat(cleared.path("data").path("deleted_keys").asLong()).isPositive();
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(rowsOf("reading_block", "point_id", id)).isPositive();
                assertThat(rowsOf("collection", "point_id", id)).isEqualTo(5);
            });
            assertThat(readings(household.api().getJson(daily(pdl, newest.minusDays(9), newest))))
                    .hasSize(10);
        }

        private void assertNoUpstreamCallFor(Runnable reads) {
            // The collection of the history goes on beside, and may make one of its calls just then: reads that always
            // called
            // would never pass.
            String path = "consommation_quotidienne";
            await().untilAsserted(() -> {
                long before = calls(path);
                reads.run();
                assertThat(calls(path)).isEqualTo(before);
            });
        }

        private long calls(String path) {
            JsonNode counts = anonymous.getJson("/enedis-simulator/calls");
            return counts.properties().stream()
                    .filter(entry -> entry.getKey().contains(path))
                    .mapToLong(entry -> entry.getValue().asLong())
                    .sum();
        }

        private void assertNothingLeaked(Household household, String pdl, List<JsonNode> daily, CapturedOutput log) {
            assertThat(log.getAll())
                    .doesNotContain(pdl)
                    .doesNotContain(household.clientSecret())
                    .doesNotContain(household.password());
            String rows = everything();
            assertThat(rows).doesNotContain(household.clientSecret()).doesNotContain(household.password());
            for (JsonNode day : daily.subList(0, 5)) {
                assertThat(rows).doesNotContain(", " + day.path("value").asString() + ",");
            }
        }

        /** Every cell of every table, bytes as text and as hex. */
        private String everything() {
            StringBuilder text = new StringBuilder();
            JdbcClient client = JdbcClient.create(database);
            for (String table : tables()) {
                for (Map<String, Object> row :
                        client.sql("select * from " + table).query().listOfRows()) {
                    row.values().forEach(value -> text.append(", ").append(textOf(value)));
                    text.append(",\n");
                }
            }
            assertThat(text).contains("@example.org");
            return text.toString();
        }

        private List<String> tables() {
            List<String> tables = new ArrayList<>();
            try (var connection = database.getConnection();
                    var found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    String name = found.getString("TABLE_NAME");
                    if (!name.toLowerCase(Locale.ROOT).startsWith("sql")) {
                        tables.add(name);
                    }
                }
            } catch (java.sql.SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return tables;
        }

        private static String textOf(Object value) {
            return value instanceof byte[] bytes
                    ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                            + HexFormat.of().formatHex(bytes)
                    : String.valueOf(value);
        }

        private static String daily(String pdl, LocalDate first, LocalDate last) {
            return "/api/enedis/consumption/daily/" + pdl + "?start=" + first + "&end=" + last;
        }

        private static String detail(String pdl, LocalDate first, LocalDate last) {
            return "/api/enedis/consumption/detail/" + pdl + "?start=" + first + "&end=" + last;
        }

        private static List<JsonNode> readings(JsonNode answer) {
            JsonNode list = answer.path("data").path("meter_reading").path("interval_reading");
            List<JsonNode> readings = new ArrayList<>();
            list.forEach(readings::add);
            assertThat(readings).as(answer.path("error").toString()).isNotEmpty();
            return readings;
        }
    }
}
