package fr.myelectricaldata.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A household takes all that is kept of it along: on SQLite, and on PostgreSQL with Redis. */
class ExportControllerTest {
    private static final String EXPORT = "/api/accounts/me/export";

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
    class OnPostgres extends Contract {}

    abstract static class Contract {
        @LocalServerPort
        int port;

        private static Map<String, String> entries(HttpResponse<byte[]> answer) throws IOException {
            Map<String, String> entries = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return entries;
        }

        private void historyOf(Household household, String pdl) {
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        JsonNode measures = household
                                .api()
                                .getJson("/api/enedis/status/" + pdl)
                                .at("/data/measures");
                        return measures.valueStream()
                                .filter(series ->
                                        !series.path("measure").asString().contains("PRODUCTION"))
                                .allMatch(series -> series.at("/collection/state")
                                        .asString()
                                        .equals("DONE"));
                    });
        }

        @Test
        void everythingIsInTheArchiveAndNothingSecret() throws IOException {
            Household household = Household.signUp(ApiClient.anonymous(port));
            household.consent("1");
            String pdl = household.pdl();
            historyOf(household, pdl);
            JsonNode account = household.api().getJson("/api/accounts/me");
            HttpResponse<byte[]> answer = household.api().bytes(EXPORT, "*/*");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"myelectricaldata_\\d{4}-\\d\\d-\\d\\d\\.zip\"");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");

            Map<String, String> entries = entries(answer);
            assertThat(entries.keySet())
                    .contains(
                            "LISEZMOI.txt",
                            "README.txt",
                            "account.csv",
                            "points.csv",
                            "contracts.csv",
                            "settings.csv",
                            "consents.csv",
                            "usage.csv",
                            "usage-by-address.csv",
                            pdl + "/daily-consumption.csv",
                            pdl + "/consumption-load-curve.csv",
                            pdl + "/max-power.csv");
            assertThat(entries.get("account.csv"))
                    .contains(
                            household.email(),
                            household.clientId(),
                            account.at("/data/id").asString());
            assertThat(entries.get("points.csv")).contains(pdl);
            assertThat(entries.get("consents.csv")).contains("GRANTED", pdl);
            assertThat(entries.get(pdl + "/daily-consumption.csv").lines().count())
                    .isGreaterThan(1_000);
            assertThat(entries.get(pdl + "/consumption-load-curve.csv").lines().count())
                    .isGreaterThan(30_000);
            assertThat(String.join("\n", entries.values()))
                    .doesNotContain(household.clientSecret(), household.password());
        }

        @Test
        void thatIsWhatTheApiSaysOfTheSameDays() throws IOException {
            Household household = Household.signUp(ApiClient.anonymous(port));
            household.consent("6");
            String pdl = household.pdl();
            historyOf(household, pdl);
            List<String> exported = entries(household.api().bytes(EXPORT, "*/*"))
                    .get(pdl + "/daily-consumption.csv")
                    .replace("\uFEFF", "")
                    .lines()
                    .toList();
            String first = exported.get(1).substring(0, 10);
            String last = exported.getLast().substring(0, 10);
            String asked = household
                    .api()
                    .get("/api/enedis/consumption/daily/" + pdl + "?start=" + first + "&end=" + last
                            + "&format=csv&separator=;")
                    .body();
            assertThat(exported).isEqualTo(asked.lines().toList());
        }

        @Test
        void aSecondHouseholdGetsOnlyItsOwn() throws IOException {
            Household one = Household.signUp(ApiClient.anonymous(port));
            one.consent("6");
            Household other = Household.signUp(ApiClient.anonymous(port));
            Map<String, String> entries = entries(other.api().bytes(EXPORT, "*/*"));
            assertThat(entries).doesNotContainKey("points.csv");
            assertThat(String.join("\n", entries.values()))
                    .doesNotContain(one.pdl())
                    .doesNotContain(one.email());
        }

        @Test
        void strangersAndTheImpatientAreRefusedInJson() {
            ApiClient stranger = ApiClient.anonymous(port);
            assertThat(stranger.get(EXPORT).statusCode()).isEqualTo(401);
            Household household = Household.signUp(stranger);
            for (int i = 0; i < 6; i++) {
                assertThat(household.api().bytes("/accounts/me/export", "*/*").statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> refused = household.api().get(EXPORT);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/json");
            assertThat(ApiClient.json(refused).path("success").asBoolean()).isFalse();
        }
    }
}
