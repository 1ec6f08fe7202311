package fr.myelectricaldata.metering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Hole.Reason;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.LongReads;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.NotRefreshed;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** What the addresses of series make of a request, and of whatever the pipeline answers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class ReadingControllerTest {
    private static final String PDL = "01234567890123";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final String POWER = "/api/enedis/power/" + PDL;
    private static final String DAILY = "/api/enedis/consumption/daily/" + PDL;
    private static final String CURVE = "/api/enedis/consumption/detail/" + PDL;
    private static final String TWO_DAYS = "?start=2026-03-01&end=2026-03-02";

    private static String secret = "";

    @LocalServerPort
    int port;

    @Autowired
    Pipeline pipeline;

    ApiClient api;

    /** Answers every question with whole days, or as the test says. */
    static final class Pipeline implements MeteringService, LongReads {
        private final List<ReadingQuery> asked = new ArrayList<>();
        private final List<Hole> holes = new ArrayList<>();
        private boolean empty;
        private RuntimeException refusal;
        private NotRefreshed notRefreshed;
        private int breaksAfter = Integer.MAX_VALUE;

        @Override
        public Readings read(AccountId account, ReadingQuery query, ProgressListener progress) {
            asked.add(query);
            if (refusal != null) {
                throw refusal;
            }
            return new Readings(query.point(), query.measure(), query.days(), readings(query), holes, 0, notRefreshed);
        }

        @Override
        public LongReadings open(AccountId account, ReadingQuery query) {
            Readings whole = read(account, query, ProgressListener.NONE);
            return new LongReadings(
                    query.point(),
                    query.measure(),
                    query.days(),
                    holes,
                    notRefreshed,
                    whole.readings().isEmpty(),
                    "v1",
                    reader -> {
                        int left = breaksAfter;
                        for (Reading reading : whole.readings()) {
                            if (left-- == 0) {
                                throw new IllegalStateException("inner workings");
                            }
                            reader.accept(reading);
                        }
                    });
        }

        private List<Reading> readings(ReadingQuery query) {
            return empty
                    ? List.of()
                    : query.days()
                            .days()
                            .flatMap(day -> Days.of(query.measure(), day).stream())
                            .toList();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Faked {
        @Bean
        @Primary
        Pipeline pipeline() {
            return new Pipeline();
        }
    }

    @BeforeEach
    void signIn() {
        ApiClient anonymous = ApiClient.anonymous(port);
        if (secret.isEmpty()) {
            secret = Household.signUp(anonymous).clientSecret();
        }
        api = anonymous.as("Bearer " + secret);
        pipeline.asked.clear();
        pipeline.holes.clear();
        pipeline.empty = false;
        pipeline.refusal = null;
        pipeline.breaksAfter = Integer.MAX_VALUE;
    }

    private HttpResponse<String> accepting(String type, String address) {
        return api.send(address, request -> request.header("Accept", type));
    }

    private static JsonNode values(JsonNode answer) {
        return answer.at("/data/meter_reading/interval_reading");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "consumption/daily, DAILY_CONSUMPTION",
        "consumption/detail, CONSUMPTION_LOAD_CURVE",
        "consumption/detail/batch, CONSUMPTION_LOAD_CURVE",
        "power, MAX_POWER",
        "production/daily, DAILY_PRODUCTION",
        "production/detail, PRODUCTION_LOAD_CURVE",
        "production/detail/batch, PRODUCTION_LOAD_CURVE"
    })
    void everySeriesHasItsAddressUnderBothPrefixesWithAndWithoutASlash(String path, Measure measure) {
        for (String prefix : List.of("/enedis/", "/api/enedis/")) {
            for (String slash : List.of("", "/")) {
                JsonNode answer = api.getJson(prefix + path + "/" + PDL + slash + TWO_DAYS + "&whatever=1");
                assertThat(answer.path("success").asBoolean()).isTrue();
                assertThat(answer.path("error").isNull()).isTrue();
                JsonNode reading = answer.at("/data/meter_reading");
                assertThat(reading.path("usage_point_id").asString()).isEqualTo(PDL);
                assertThat(reading.path("start").asString()).isEqualTo("2026-03-01");
                assertThat(reading.at("/reading_type/unit").asString()).isEqualTo(measure.unit());
                assertThat(reading.at("/interval_reading/0/value").isString()).isTrue();
            }
        }
        assertThat(pipeline.asked)
                .extracting(ReadingQuery::measure)
                .containsOnly(measure)
                .hasSize(4);
    }

    @Test
    void theLastDayAskedForIsIncludedAndOneDayIsOneDay() {
        assertThat(values(api.getJson(DAILY + "?start=2026-03-01&end=2026-03-03")))
                .extracting(value -> value.path("date").asString())
                .containsExactly("2026-03-01", "2026-03-02", "2026-03-03");
        assertThat(values(api.getJson(DAILY + "?start=2026-03-01&end=2026-03-01")))
                .extracting(value -> value.path("date").asString())
                .containsExactly("2026-03-01");
    }

    @Test
    void aSingleDateStandsForItsDayUnlessARangeIsGiven() {
        api.get(CURVE + "?date=2026-03-01");
        api.get(CURVE + TWO_DAYS + "&date=2020-01-01");
        assertThat(pipeline.asked)
                .extracting(ReadingQuery::days)
                .containsExactly(DateRange.of(FIRST), DateRange.closed(FIRST, FIRST.plusDays(1)));
    }

    @Test
    void aReversedRangeIsTheSameRange() {
        assertThat(api.getJson(POWER + "?start=2026-03-02&end=2026-03-01")
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(pipeline.asked.getLast().days()).isEqualTo(DateRange.closed(FIRST, FIRST.plusDays(1)));
    }

    @Test
    void onlyAnExplicitFalseGoesRoundTheArchive() {
        for (String cache : List.of("", "&use_cache=true", "&use_cache=0", "&use_cache=False")) {
            api.get(POWER + TWO_DAYS + cache);
        }
        assertThat(pipeline.asked)
                .extracting(ReadingQuery::freshness)
                .containsExactly(Freshness.COMPLETE, Freshness.COMPLETE, Freshness.REFRESH, Freshness.REFRESH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "2026-02-30", "20260301", "2026-3-1", "%2B2026-03-01", "", "2026-03-01T00:00:00"})
    void anUnreadableDateIsNamedAsOneWithItsPlace(String date) {
        for (String place : List.of("start", "end")) {
            String other = place.equals("start") ? "end" : "start";
            HttpResponse<String> answer = api.get(POWER + "?" + place + "=" + date + "&" + other + "=2026-03-01");
            assertThat(answer.statusCode()).isEqualTo(422);
            JsonNode body = ApiClient.json(answer);
            assertThat(body.at("/error/code").asString()).isEqualTo("INVALID_DATE_FORMAT");
            assertThat(body.at("/detail/0/loc").toString()).isEqualTo("[\"query\",\"" + place + "\"]");
        }
        assertThat(pipeline.asked).isEmpty();
    }

    @Test
    void whatIsMissingOrNeitherYesNorNoIsNamed() {
        JsonNode missing = api.getJson(POWER + "?start=2026-03-01").at("/detail/0");
        assertThat(missing.path("type").asString()).isEqualTo("missing");
        assertThat(missing.path("loc").toString()).isEqualTo("[\"query\",\"end\"]");
        JsonNode wrong = api.getJson(POWER + TWO_DAYS + "&use_cache=perhaps").at("/detail/0");
        assertThat(wrong.path("type").asString()).isEqualTo("bool_parsing");
        assertThat(wrong.path("loc").toString()).isEqualTo("[\"query\",\"use_cache\"]");
        assertThat(api.getJson(POWER + TWO_DAYS + "&format=xml").at("/code").asString())
                .isEqualTo("INVALID_FORMAT");
    }

    @Test
    void malformedUnknownAndForeignPointsGetTheSameAnswer() {
        pipeline.refusal = new UsagePointNotFoundException();
        for (String pdl : List.of(PDL, "123", "abcdefghijklmn", "012345678901234", "%20")) {
            HttpResponse<String> answer = api.get("/enedis/power/" + pdl + TWO_DAYS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(ApiClient.json(answer).at("/error/code").asString()).isEqualTo("ACCESS_DENIED");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"ENEDIS_UNAVAILABLE", "QUOTA_EXCEEDED", "NOT_YET_COLLECTED"})
    void passingHolesAreToldBesideTheData(Reason reason) {
        pipeline.holes.add(new Hole(DateRange.of(FIRST), reason));
        JsonNode answer = api.getJson(CURVE + TWO_DAYS);
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.at("/error/code").asString()).isEqualTo("PARTIAL_DATA");
        assertThat(answer.at("/error/message").asString()).isNotBlank();
        assertThat(values(answer)).hasSize(96);
        assertThat(header(accepting("text/csv", CURVE + TWO_DAYS), "X-MED-Partial"))
                .isEqualTo("PARTIAL_DATA");
    }

    @Test
    void whatWasKeptOfAForcedAnswerIsToldInEveryForm() {
        pipeline.notRefreshed = new NotRefreshed(
                DateRange.of(FIRST), "ENEDIS_BUDGET_EXHAUSTED", Instant.now().plusSeconds(90));
        String forced = CURVE + TWO_DAYS + "&use_cache=false";
        JsonNode answer = api.getJson(forced);
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(values(answer)).hasSize(96);
        assertThat(answer.at("/error/code").asString()).isEqualTo("NOT_REFRESHED");
        assertThat(answer.at("/error/message").asString())
                .contains("du " + FIRST + " au " + FIRST)
                .contains("nombre d'appels qu'Enedis accorde");
        for (String type :
                List.of("application/json", "application/problem+json", "text/csv", "application/x-ndjson")) {
            HttpResponse<String> kept = accepting(type, forced);
            assertThat(kept.statusCode()).as(type).isEqualTo(200);
            assertThat(header(kept, "X-MED-Not-Refreshed")).as(type).isEqualTo("ENEDIS_BUDGET_EXHAUSTED");
            assertThat(header(kept, "X-MED-Partial")).as(type).isEmpty();
            assertThat(Integer.parseInt(header(kept, "Retry-After"))).isBetween(1, 90);
        }
        String told = header(accepting("application/json", forced), "ETag");
        pipeline.notRefreshed = null;
        HttpResponse<String> fresh = accepting("application/json", forced);
        assertThat(header(fresh, "ETag")).isNotEqualTo(told);
        assertThat(header(fresh, "X-MED-Not-Refreshed")).isEmpty();
    }

    @Test
    void lastingHolesAreNoPartialData() {
        pipeline.holes.add(new Hole(DateRange.of(FIRST), Reason.MISSING_AT_ENEDIS));
        assertThat(api.getJson(CURVE + TWO_DAYS).path("error").isNull()).isTrue();
        assertThat(header(accepting("text/csv", CURVE + TWO_DAYS), "X-MED-Partial"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_AT_ENEDIS, NO_DATA",
        "NOT_YET_PUBLISHED, NO_DATA",
        "BEYOND_HISTORY, DATE_TOO_OLD",
        "BEFORE_ACTIVATION, ADAM-ERR0123"
    })
    void nothingAtAllIsAnErrorThatSaysWhy(Reason reason, String code) {
        pipeline.empty = true;
        pipeline.holes.add(new Hole(DateRange.of(FIRST), reason));
        HttpResponse<String> envelope = api.get(POWER + TWO_DAYS);
        assertThat(envelope.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(envelope).at("/error/code").asString()).isEqualTo(code);
        HttpResponse<String> table = accepting("text/csv", POWER + TWO_DAYS);
        assertThat(table.statusCode()).isEqualTo(404);
        assertThat(header(table, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(ApiClient.json(table).path("code").asString()).isEqualTo(code);
    }

    @Test
    void aUsedUpQuotaIsAnEnvelopeThatSaysWhenToComeBack() {
        pipeline.refusal = new QuotaExceededException(
                QuotaKind.UPSTREAM, 50, 50, Instant.now().plusSeconds(600));
        HttpResponse<String> answer = api.get(POWER + TWO_DAYS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(answer).at("/error/code").asString()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(590, 600);
        HttpResponse<String> problem = accepting("application/problem+json", POWER + TWO_DAYS);
        assertThat(problem.statusCode()).isEqualTo(429);
        assertThat(header(problem, "Retry-After")).isNotEmpty();
    }

    @Test
    void theOldFormIsDeprecatedAndTheNewOneIsAskedForByAHeader() {
        HttpResponse<String> old = api.get(CURVE + TWO_DAYS);
        assertThat(header(old, "Deprecation")).isEqualTo("@1791153780");
        assertThat(values(ApiClient.json(old)).path(0).path("date").asString()).isEqualTo("2026-03-01 00:00:00");
        HttpResponse<String> current = api.send(CURVE + TWO_DAYS, request -> request.header("X-MED-Format", "2026"));
        assertThat(header(current, "Deprecation")).isEmpty();
        JsonNode data = ApiClient.json(current).path("data");
        assertThat(data.path("idPrm").asString()).isEqualTo(PDL);
        assertThat(data.at("/grandeur/0/points/0/d").asString()).isEqualTo("2026-03-01 00:30:00");
        assertThat(data.at("/grandeur/0/points")).hasSize(96);
        for (HttpResponse<String> answer : List.of(old, current)) {
            assertThat(answer.headers().allValues("Vary"))
                    .anySatisfy(
                            vary -> assertThat(vary.split(",")).contains("x-med-format", "accept", "authorization"));
            assertThat(header(answer, "Cache-Control"))
                    .contains("private", "no-cache")
                    .doesNotContain("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/csv",
                "application/x-ndjson",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    void whoHasTheSameDataAlreadyGetsNoBody(String type) {
        HttpResponse<String> first = accepting(type, CURVE + TWO_DAYS);
        String tag = header(first, "ETag");
        assertThat(tag).startsWith("W/\"");
        HttpResponse<String> again = api.send(
                CURVE + TWO_DAYS,
                request -> request.header("Accept", type).header("If-None-Match", "\"other\", " + tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Cache-Control")).contains("private");
        assertThat(api.send(
                                CURVE + "?start=2026-03-01&end=2026-03-03",
                                request -> request.header("Accept", type).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTagTellsTheFormsApart() {
        assertThat(List.of(
                        header(api.get(CURVE + TWO_DAYS), "ETag"),
                        header(api.send(CURVE + TWO_DAYS, r -> r.header("X-MED-Format", "2026")), "ETag"),
                        header(accepting("text/csv", CURVE + TWO_DAYS), "ETag"),
                        header(api.get(CURVE + TWO_DAYS + "&format=csv&separator=;"), "ETag"),
                        header(api.get(CURVE + TWO_DAYS + "&format=xlsx"), "ETag"),
                        header(accepting("application/x-ndjson", CURVE + TWO_DAYS), "ETag")))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void tablesHaveOffsetsAndUnits() {
        String autumn = "?start=2026-10-25&end=2026-10-25";
        HttpResponse<String> csv = accepting("text/csv;q=0.9, application/json;q=0.5", CURVE + autumn);
        assertThat(header(csv, "Content-Type")).startsWith("text/csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(51).startsWith("start,end,value,unit");
        assertThat(lines.get(1)).isEqualTo("2026-10-25T00:00:00+02:00,2026-10-25T00:30:00+02:00,100,W");
        assertThat(lines.get(5)).startsWith("2026-10-25T02:00:00+02:00,2026-10-25T02:30:00+02:00,");
        assertThat(lines.get(7)).startsWith("2026-10-25T02:00:00+01:00,2026-10-25T02:30:00+01:00,");
        assertThat(accepting("application/ndjson", CURVE + autumn)
                        .body()
                        .lines()
                        .skip(6)
                        .findFirst())
                .hasValue("{\"start\":\"2026-10-25T02:00:00+01:00\",\"end\":\"2026-10-25T02:30:00+01:00\","
                        + "\"value\":106,\"unit\":\"W\"}");
    }

    @Test
    void aBrowserGetsAFileThatItsSpreadsheetReads() {
        HttpResponse<String> file = accepting("text/html", DAILY + TWO_DAYS + "&format=csv&separator=;");
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"daily-consumption_2026-03-01_2026-03-02.csv\"");
        assertThat(file.body()).isEqualTo("""
                start;end;value;unit\r
                2026-03-01T00:00:00+01:00;2026-03-02T00:00:00+01:00;10060;Wh\r
                2026-03-02T00:00:00+01:00;2026-03-03T00:00:00+01:00;10061;Wh\r
                """);
    }

    @Test
    void aSpreadsheetHasRealNumbersAndTimesAndTellsTheTwiceOccurringHourApart() throws IOException {
        String autumn = "?start=2026-10-25&end=2026-10-25";
        for (String address : List.of(CURVE + autumn, CURVE + autumn + "&format=XLSX")) {
            HttpResponse<byte[]> file = api.bytes(
                    address,
                    address.contains("format")
                            ? "*/*"
                            : BodyType.XLSX.mediaType().toString());
            assertThat(file.headers().firstValue("Content-Type"))
                    .hasValue(BodyType.XLSX.mediaType().toString());
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"consumption-load-curve_2026-10-25_2026-10-25.xlsx\"");
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
                List<Row> rows = workbook.getFirstSheet().read();
                assertThat(rows).hasSize(51);
                assertThat(rows.getFirst().stream().map(Cell::getText))
                        .containsExactly("start", "end", "value", "unit", "utc_offset");
                assertThat(rows.get(5).getCellAsDate(0)).hasValue(LocalDateTime.of(2026, 10, 25, 2, 0));
                assertThat(rows.get(7).getCellAsDate(0)).hasValue(LocalDateTime.of(2026, 10, 25, 2, 0));
                assertThat(rows.get(5).getCellText(4)).isEqualTo("+02:00");
                assertThat(rows.get(7).getCellText(4)).isEqualTo("+01:00");
                assertThat(rows.get(7).getCellAsNumber(2)).hasValue(BigDecimal.valueOf(106));
            }
        }
    }

    @Test
    void aFailureInTheMiddleOfASpreadsheetBreaksTheConnectionToo() {
        pipeline.breaksAfter = 30_000;
        assertThatThrownBy(() -> api.bytes(CURVE + "?start=2024-01-01&end=2025-12-31&format=xlsx", "*/*"))
                .rootCause()
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFailureBeforeTheFirstByteIsAnOrdinaryOne() {
        pipeline.breaksAfter = 0;
        HttpResponse<String> csv = accepting("text/csv", CURVE + TWO_DAYS);
        assertThat(csv.statusCode()).isEqualTo(500);
        assertThat(csv.body()).startsWith("{").contains("INTERNAL_ERROR").doesNotContain("inner workings");
        assertThat(header(csv, "ETag")).isEmpty();
        assertThat(header(csv, "Content-Disposition")).isEmpty();
    }

    @Test
    void aFailureInTheMiddleOfJsonLinesIsTheLastLine() {
        pipeline.breaksAfter = 1_000;
        HttpResponse<String> answer = accepting("application/x-ndjson", CURVE + "?start=2026-03-01&end=2026-03-31");
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(1_001);
        assertThat(lines.getLast())
                .startsWith("{\"error\":{")
                .contains("INTERNAL_ERROR")
                .doesNotContain("inner workings");
    }

    @Test
    void aFailureInTheMiddleOfCsvBreaksTheConnection() throws IOException {
        String whole = rawCsv(Integer.MAX_VALUE);
        assertThat(whole).contains("Transfer-Encoding: chunked").endsWith("\r\n0\r\n\r\n");
        String broken = rawCsv(1_000);
        assertThat(broken)
                .startsWith("HTTP/1.1 200")
                .contains("start,end,value,unit")
                .doesNotEndWith("0\r\n\r\n")
                .doesNotContain("INTERNAL_ERROR")
                .doesNotContain("inner workings");
    }

    /** As it comes over the wire, chunk sizes and all. */
    private String rawCsv(int breaksAfter) throws IOException {
        pipeline.breaksAfter = breaksAfter;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            String request =
                    "GET " + CURVE + "?start=2026-03-01&end=2026-03-31&format=csv HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer " + secret + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        for (String type : List.of("application/json", "text/csv")) {
            HttpResponse<String> head = api.send(
                    CURVE + TWO_DAYS,
                    request -> request.header("Accept", type).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(header(head, "Content-Type")).startsWith(type);
            assertThat(header(head, "ETag")).isEqualTo(header(accepting(type, CURVE + TWO_DAYS), "ETag"));
            assertThat(head.body()).isEmpty();
        }
    }
}
