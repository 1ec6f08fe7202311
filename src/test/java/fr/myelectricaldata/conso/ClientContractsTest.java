package fr.myelectricaldata.conso;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the clients that no registry has for us need: ha-linky, pylinky, enedis-linky-mcp-server. */
@ConsoGateway
class ClientContractsTest {
    private static final Map<String, ConsoHousehold> KNOWN = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private ApiClient anonymous;
    private LocalDate newest;

    @BeforeEach
    void connect() {
        anonymous = ApiClient.anonymous(port);
        newest = Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
    }

    @AfterEach
    void backToNormal() {
        anonymous.delete("/enedis-simulator/faults");
    }

    private ConsoHousehold household(String code) {
        return KNOWN.computeIfAbsent(port + "/" + code, unknown -> ConsoHousehold.settle(anonymous, code));
    }

    private HaLinky haLinky(String code, boolean production, int windows, int days) {
        ConsoHousehold settled = household(code);
        return new HaLinky(settled.reader(), settled.pdl(), production)
                .importHistory(Paris.today(clock), windows, days);
    }

    @Test
    void haLinkyImportsAYearWithoutAHole() {
        HaLinky consumption = haLinky(ConsoHousehold.SOLAR, false, 2, 179);
        assertThat(consumption.warnings()).isEmpty();
        assertThat(consumption.reachedTheEnd()).isFalse();
        LocalDate oldest = Paris.today(clock).minusDays(7 + 2 * 179);
        List<LocalDate> days = consumption.statistics().keySet().stream()
                .map(LocalDateTime::toLocalDate)
                .distinct()
                .toList();
        assertThat(days)
                .containsExactlyElementsOf(oldest.datesUntil(newest.plusDays(1)).toList());
    }

    @Test
    void haLinkyReadsTheSameEnergyByHoursAsByDays() {
        HaLinky consumption = haLinky(ConsoHousehold.SOLAR, false, 1, 179);
        ConsoHousehold solar = household(ConsoHousehold.SOLAR);
        // On the autumn day the client itself takes two hours for one.
        LocalDate day = newest.minusDays(Paris.lengthOf(newest.minusDays(2)).toHours() == 24 ? 2 : 3);
        double byHours = consumption.statistics().entrySet().stream()
                .filter(hour -> hour.getKey().toLocalDate().equals(day))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        JsonNode byDay = solar.reader()
                .getJson("/api/daily_consumption?prm=" + solar.pdl() + "&start=" + day + "&end=" + day.plusDays(1));
        assertThat(Math.round(byHours))
                .isEqualTo(Long.parseLong(
                        byDay.path("interval_reading").path(0).path("value").asString()));
    }

    @Test
    void haLinkyStopsAtTheActivationOfTheMeter() {
        HaLinky young = haLinky(ConsoHousehold.YOUNG, false, 2, 179);
        assertThat(young.warnings()).isEmpty();
        assertThat(young.reachedTheEnd()).isTrue();
        LocalDate first = young.statistics().keySet().iterator().next().toLocalDate();
        assertThat(first)
                .isBetween(Paris.today(clock).minusDays(151), Paris.today(clock).minusDays(149));
    }

    /** Former versions went on in windows of 150 days. */
    @Test
    void haLinkyStopsWhereTheHistoryOfEnedisEnds() {
        HaLinky all = haLinky(ConsoHousehold.SOLAR, false, 10, 150);
        assertThat(all.warnings()).isEmpty();
        assertThat(all.reachedTheEnd()).isTrue();
        LocalDate first = all.statistics().keySet().iterator().next().toLocalDate();
        assertThat(first).isBefore(newest.minusMonths(36)).isAfter(newest.minusMonths(37));
    }

    @Test
    void haLinkyStopsWhereTheProductionBegins() {
        HaLinky production = haLinky(ConsoHousehold.SOLAR, true, 10, 150);
        assertThat(production.warnings()).isEmpty();
        assertThat(production.reachedTheEnd()).isTrue();
        assertThat(production.statistics()).hasSizeGreaterThan(400);
    }

    @Test
    void haLinkyGoesOnWithDaysWhereThereIsNoCurve() {
        HaLinky days = haLinky(ConsoHousehold.WITHOUT_CURVE, false, 2, 179);
        assertThat(days.warnings()).singleElement().asString().startsWith("400 The customer objected");
        assertThat(days.statistics()).hasSizeBetween(357, 358);
    }

    /** To believe that history has ended because Enedis was down would lose it for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"500", "503", "plain-text"})
    void haLinkyNeverTakesAFailureForTheEnd(String fault) {
        ConsoHousehold fresh = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        anonymous.postJson("/enedis-simulator/faults", "{\"status\":\"" + fault + "\",\"times\":1000}");
        HaLinky failed = new HaLinky(fresh.reader(), fresh.pdl(), false).importHistory(Paris.today(clock), 2, 179);
        anonymous.delete("/enedis-simulator/faults");
        assertThat(failed.reachedTheEnd()).isFalse();
        assertThat(failed.warnings()).hasSize(2).allMatch(warning -> warning.startsWith("503 "));
    }

    /** pylinky: a token whose sub is text or list, whole numbers as text, aggregate and kind out of small sets. */
    @Test
    void pylinkyFindsEveryFieldItRequires() {
        ConsoHousehold solar = household(ConsoHousehold.SOLAR);
        JsonNode claims = new JsonMapper()
                .readTree(new String(
                        Base64.getUrlDecoder().decode(solar.token().split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.path("sub").path(0).asString()).isEqualTo(solar.pdl());
        for (String type : List.of("daily_consumption", "consumption_load_curve", "consumption_max_power")) {
            JsonNode data = solar.reader()
                    .getJson(
                            "/api/" + type + "?prm=" + solar.pdl() + "&start=" + newest + "&end=" + newest.plusDays(1));
            assertThat(data.path("usage_point_id").isString()).isTrue();
            assertThat(LocalDate.parse(data.path("start").asString())).isEqualTo(newest);
            assertThat(LocalDate.parse(data.path("end").asString())).isEqualTo(newest.plusDays(1));
            assertThat(data.path("quality").asString()).isEqualTo("BRUT");
            JsonNode kind = data.path("reading_type");
            assertThat(kind.path("unit").asString()).isIn("Wh", "W", "VA");
            assertThat(kind.path("measurement_kind").asString()).isIn("energy", "power");
            assertThat(kind.path("aggregate").asString()).isIn("sum", "average", "maximum");
            data.path("interval_reading").forEach(reading -> {
                assertThat(Long.parseLong(reading.path("value").asString())).isNotNegative();
                LocalDate.parse(reading.path("date").asString().substring(0, 10));
            });
        }
    }

    /** pylinky: 400 is BadRequest, 401 Authentication, 500 and more Server; the words are error, else message. */
    @Test
    void pylinkyTellsErrorsApart() {
        ConsoHousehold solar = household(ConsoHousehold.SOLAR);
        String good = "/api/daily_consumption?prm=" + solar.pdl() + "&start=" + newest + "&end=" + newest.plusDays(1);
        assertSaid(solar.reader().get("/api/daily_consumption?prm=" + solar.pdl()), 400);
        assertSaid(solar.reader().get(good.replace("&end=" + newest.plusDays(1), "&end=" + newest)), 400);
        assertSaid(anonymous.as("Bearer x.y.z").get(good), 401);
        ConsoHousehold fresh = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        anonymous.postJson("/enedis-simulator/faults", "{\"status\":\"500\",\"times\":1000}");
        assertSaid(fresh.reader().get(good.replace(solar.pdl(), fresh.pdl())), 503);
    }

    private static void assertSaid(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode body = ApiClient.json(answer);
        JsonNode said = body.has("error") ? body.path("error") : body.path("message");
        assertThat(said.toString()).hasSizeGreaterThan(10);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    /**
     * The MCP server: reading_type and interval_reading at the top, every value text, at most 1 MiB of body, another try only
     * after a 5xx.
     */
    @Test
    void theMcpServerReadsEverySeriesFromTheTop() {
        ConsoHousehold solar = household(ConsoHousehold.SOLAR);
        for (String type : List.of(
                "daily_consumption",
                "consumption_load_curve",
                "consumption_max_power",
                "daily_production",
                "production_load_curve")) {
            HttpResponse<String> answer = solar.reader()
                    .get("/api/" + type + "?end=" + newest.plusDays(1) + "&prm=" + solar.pdl() + "&start="
                            + newest.minusDays(30));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 20);
            JsonNode body = ApiClient.json(answer);
            for (String field : List.of("unit", "aggregate", "measurement_kind")) {
                assertThat(body.path("reading_type").path(field).isString())
                        .as(type + field)
                        .isTrue();
            }
            JsonNode readings = body.path("interval_reading");
            assertThat(IntStream.range(0, readings.size()).mapToObj(readings::path))
                    .isNotEmpty()
                    .allMatch(one ->
                            one.path("date").isString() && one.path("value").isString());
        }
    }

    /** One more try after a failure at Enedis finds the data. */
    @Test
    void theMcpServerSucceedsWhenItTriesAgain() {
        ConsoHousehold fresh = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        String address = "/api/daily_consumption?prm=" + fresh.pdl() + "&start=" + newest.minusDays(3) + "&end="
                + newest.plusDays(1);
        anonymous.postJson(
                "/enedis-simulator/faults", "{\"api\":\"consommation_quotidienne\",\"status\":\"500\",\"times\":1000}");
        assertThat(fresh.reader().get(address).statusCode()).isEqualTo(503);
        anonymous.delete("/enedis-simulator/faults");
        assertThat(ApiClient.json(fresh.reader().get(address)).path("interval_reading"))
                .hasSize(4);
    }
}
