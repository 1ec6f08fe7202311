package fr.myelectricaldata.metering.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.IdleScheduler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A household reads its series in every form, from the simulated Enedis to the wire. */
class MeasureRoutesTest {

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "ENEDIS_RATE_LIMIT=1000", "med.simulator.limits=false"})
    @Import(IdleScheduler.class)
    class OnEmbeddedStores extends Routes {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "ENEDIS_RATE_LIMIT=1000", "med.simulator.limits=false"})
    @Import(IdleScheduler.class)
    class OnSharedStores extends Routes {}

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Routes {
        @LocalServerPort
        int port;

        @Autowired
        Clock clock;

        private Household household;
        private String pdl;
        private LocalDate newest;

        @BeforeAll
        void consent() {
            household = consenting();
            pdl = household.pdl();
            newest = Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
        }

        private Household consenting() {
            Household newcomer = Household.signUp(ApiClient.anonymous(port));
            newcomer.consent(newcomer.offered().getFirst());
            return newcomer;
        }

        private String address(String series, int days) {
            return "/api/enedis/" + series + "/" + pdl + "?start=" + newest.minusDays(days - 1L) + "&end=" + newest;
        }

        private JsonNode in2026(String address) {
            return ApiClient.json(household.api().send(address, request -> request.header("X-MED-Format", "2026")))
                    .path("data");
        }

        @ParameterizedTest
        @CsvSource({
            "consumption/daily, CONS, EA, Wh",
            "consumption/detail, CONS, PA, W",
            "consumption/detail/batch, CONS, PA, W",
            "power, CONS, PMA, VA"
        })
        void bothFormatsSayTheSame(String series, String direction, String quantity, String unit) {
            JsonNode old = household.api().getJson(address(series, 3)).at("/data/meter_reading");
            JsonNode current = in2026(address(series, 3));
            assertThat(current.path("idPrm").asString()).isEqualTo(pdl);
            assertThat(current.at("/periode/dateDebut")).isEqualTo(old.path("start"));
            assertThat(current.at("/periode/dateFin")).isEqualTo(old.path("end"));
            JsonNode only = current.at("/grandeur/0");
            assertThat(only.path("grandeurMetier").asString()).isEqualTo(direction);
            assertThat(only.path("grandeurPhysique").asString()).isEqualTo(quantity);
            assertThat(only.path("unite").asString())
                    .isEqualTo(unit)
                    .isEqualTo(old.at("/reading_type/unit").asString());
            assertThat(texts(only.path("points"), "v"))
                    .isEqualTo(texts(old.path("interval_reading"), "value"))
                    .isNotEmpty();
            List<String> dates = texts(old.path("interval_reading"), "date");
            boolean curve = unit.equals("W");
            List<String> stamps = texts(only.path("points"), "d");
            // the old form stamps beginnings of intervals, Enedis their ends
            assertThat(curve ? stamps.subList(0, stamps.size() - 1) : stamps)
                    .isEqualTo(curve ? dates.subList(1, dates.size()) : dates);
        }

        private static List<String> texts(JsonNode list, String field) {
            List<String> texts = new ArrayList<>();
            list.forEach(item -> texts.add(item.path(field).asString()));
            return texts;
        }

        @Test
        void tablesHoldTheValuesOfTheJson() {
            String address = address("consumption/detail", 7);
            List<String> values =
                    texts(household.api().getJson(address).at("/data/meter_reading/interval_reading"), "value");
            List<String> csv = household
                    .api()
                    .get(address + "&format=csv")
                    .body()
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(csv.stream().map(line -> line.split(",")[2]).toList()).isEqualTo(values);
            List<String> lines = household
                    .api()
                    .get(address + "&format=ndjson")
                    .body()
                    .lines()
                    .toList();
            assertThat(lines.stream()
                            .map(line -> JsonMapper.shared()
                                    .readTree(line)
                                    .path("value")
                                    .asString())
                            .toList())
                    .isEqualTo(values);
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "text/csv", "application/x-ndjson"})
        void longAnswersAreCompressedAndStillHaveATag(String type) throws IOException, InterruptedException {
            String address = address("consumption/detail", 14);
            household.api().get(address);
            HttpResponse<byte[]> plain = fetch(address, type, "identity", "");
            HttpResponse<byte[]> small = fetch(address, type, "gzip", "");
            assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(small.body().length).isLessThan(plain.body().length / 4);
            assertThat(withoutTime(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes()))
                    .isEqualTo(withoutTime(plain.body()));
            String tag = small.headers().firstValue("ETag").orElseThrow();
            assertThat(plain.headers().firstValue("ETag")).hasValue(tag);
            assertThat(fetch(address, type, "gzip", tag).statusCode()).isEqualTo(304);
        }

        private HttpResponse<byte[]> fetch(String address, String type, String encoding, String tag)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .header("Authorization", household.clientSecret())
                    .header("Accept", type)
                    .header("Accept-Encoding", encoding);
            if (!tag.isEmpty()) {
                request.header("If-None-Match", tag);
            }
            try (HttpClient http = HttpClient.newHttpClient()) {
                return http.send(request.build(), BodyHandlers.ofByteArray());
            }
        }

        private static String withoutTime(byte[] body) {
            return new String(body, StandardCharsets.UTF_8).replaceAll("\"timestamp\":\"[^\"]*\"", "");
        }

        @Test
        void everyAnswerTellsWhatIsLeftOfTheCounterThatItCost() {
            Household asking = consenting();
            String power = address("power", 2).replace(pdl, asking.pdl());
            HttpResponse<String> refreshed = asking.api().get(power + "&use_cache=false");
            assertThat(header(refreshed, "RateLimit-Policy"))
                    .isEqualTo("\"enedis\";q=50;w=86400, \"archive\";q=1000;w=86400");
            assertThat(header(refreshed, "RateLimit")).startsWith("\"enedis\";r=49;t=");
            assertThat(header(refreshed, "RateLimit-Limit")).isEqualTo("50");
            assertThat(header(refreshed, "RateLimit-Remaining")).isEqualTo("49");
            long reset = Long.parseLong(header(refreshed, "RateLimit-Reset"));
            Instant midnight = Paris.startOf(Paris.today(clock).plusDays(1));
            assertThat(clock.instant().plusSeconds(reset))
                    .isBetween(midnight.minusSeconds(30), midnight.plusSeconds(5));

            HttpResponse<String> kept = asking.api().get(power);
            assertThat(header(kept, "RateLimit")).startsWith("\"archive\";r=999;t=");
            HttpResponse<String> same =
                    asking.api().send(power, request -> request.header("If-None-Match", header(kept, "ETag")));
            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(header(same, "RateLimit-Remaining")).isEqualTo("998");
            JsonNode usage = asking.api().getJson("/api/accounts/usage-stats").path("data");
            assertThat(usage.path("cached_requests").asInt()).isEqualTo(2);
            assertThat(usage.path("no_cache_requests").asInt()).isEqualTo(1);
        }

        private static String header(HttpResponse<String> answer, String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        @Test
        void theStatusNamesWhatIsHeldAndWhatIsMissingForOneUnit() {
            household.api().getJson(address("consumption/daily", 365));
            int before = household
                    .api()
                    .getJson("/api/accounts/usage-stats")
                    .at("/data/cached_requests")
                    .asInt();
            HttpResponse<String> answer = household.api().get("/enedis/status/" + pdl + "/");
            assertThat(header(answer, "RateLimit")).startsWith("\"archive\";r=" + (999 - before) + ";");
            JsonNode status = ApiClient.json(answer).path("data");
            assertThat(status.path("usage_point_id").asString()).isEqualTo(pdl);
            assertThat(status.path("collecting").asBoolean()).isTrue();
            assertThat(LocalDate.parse(status.path("consent_end").asString())).isAfter(newest.plusYears(1));
            assertThat(status.path("newest_possible_day").asString()).isEqualTo(newest.toString());
            JsonNode measures = status.path("measures");
            assertThat(texts(measures, "measure"))
                    .containsExactly(
                            "DAILY_CONSUMPTION",
                            "CONSUMPTION_LOAD_CURVE",
                            "DAILY_PRODUCTION",
                            "PRODUCTION_LOAD_CURVE",
                            "MAX_POWER");
            JsonNode daily = measures.path(0);
            assertThat(daily.path("newest_day").asString()).isEqualTo(newest.toString());
            assertThat(daily.path("settled_days").asInt()).isGreaterThanOrEqualTo(365);
            assertThat(daily.path("next_attempt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT08:00:00\\+0[12]:00");
            assertThat(daily.at("/collection/state").asString()).isNotEmpty();
            JsonNode production = measures.path(2).path("holes").path(0);
            assertThat(production.path("reason").asString()).isEqualTo("NO_SUCH_DIRECTION");
            assertThat(production.path("explanation").asString()).isEqualTo("Ce compteur n'a pas cette mesure.");
            assertThat(production.path("advice").asString()).isNotBlank();
            assertThat(ApiClient.json(household.api().get("/api/enedis/status/99999999999999"))
                            .at("/error/code")
                            .asString())
                    .isEqualTo("ACCESS_DENIED");
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "USER_DAILY_LIMIT_WITH_CACHE=1", "QUOTA_REFUSAL_STATUS=429"})
    class WithTheTrueStatus {
        @LocalServerPort
        int port;

        @Test
        void aUsedUpQuotaIsRefusedByStatusInTheSameEnvelope() {
            Household household = Household.signUp(ApiClient.anonymous(port));
            household.consent(household.offered().getFirst());
            String status = "/api/enedis/status/" + household.pdl();
            assertThat(household.api().get(status).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = household.api().get(status);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(ApiClient.json(refused).at("/error/code").asString()).isEqualTo("RATE_LIMIT_EXCEEDED");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("RateLimit"))
                    .get()
                    .asString()
                    .startsWith("\"archive\";r=0;t=");
        }
    }
}
