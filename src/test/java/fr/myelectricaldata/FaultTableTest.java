package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.enedis.dataconnect.StubEnedis;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis.Reply;
import fr.myelectricaldata.testing.ApiClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way in which Enedis fails, and what each format answers: status, form and words. What was kept before is kept, the
 * quota is given back, nothing wrong is remembered, and when Enedis answers again so do we. A forced read (only v2 has one)
 * gives what is kept and says that it is not new; in v1 and Conso what is kept needs no Enedis at all.
 */
class FaultTableTest extends FaultTable {
    /**
     * Fault (a file under enedis/, the status it comes with in its name, or as {@link #reply} plays it); what each format answers
     * (status, and a word of the failure); what the call costs; when Enedis is asked again.
     */
    private static final String TABLE = """
            fault                                                 | v2                            | v1                      | conso                         | costs | again
            2026/errors/400_before_activation_ADAM-ERR0123.json   | 200 ADAM-ERR0123              | 400 ADAM-ERR0123        | 400 ADAM-ERR0123              | 1     | later days
            2026/errors/400_end_not_after_start_ADAM-ERR0002.json | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            2026/errors/400_sandbox_no_service_itc.json           | 200 CONSENT_LOST              | 403 ADAM-DC-0008        | 403 ADAM-DC-0008              | 0     | renewal
            2026/errors/400_swagger.json                          | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            2026/errors/401_swagger.json                          | 200 ENEDIS_GATEWAY_REJECTED   | 503 __token_refresh_401 | 503 ENEDIS_GATEWAY_REJECTED   | 0     | at once
            2026/errors/403_api_not_subscribed_900908.json        | 200 ENEDIS_API_NOT_SUBSCRIBED | 503 900908              | 503 ENEDIS_API_NOT_SUBSCRIBED | 0     | at once
            2026/errors/403_swagger_not_holder.json               | 200 NOT_HOLDER                | 403 ADAM-DC-0007        | 403 ADAM-DC-0007              | 0     | renewal
            2026/errors/404_swagger_no_measure.json               | 200 NO_DATA                   | 404 no_data_found       | 404 no_data_found             | 1     | next day
            2026/errors/404_swagger_prm.json                      | 200 UNKNOWN_POINT             | 403 STM-ERR-0000019     | 404 STM-ERR-0000019           | 0     | next week
            2026/errors/429_swagger_sla.json                      | 200 ENEDIS_BUDGET_EXHAUSTED   | 409 900804              | 429 Quota Q4 reached          | 0     | retry-after
            2026/errors/500_swagger.json                          | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            v5/errors/400_before_activation_ADAM-ERR0123.json     | 200 ADAM-ERR0123              | 400 ADAM-ERR0123        | 400 ADAM-ERR0123              | 1     | later days
            v5/errors/400_end_in_future.json                      | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_end_required.json                       | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_history_deadline_ADAM-DC-0016.json      | 200 DATE_TOO_OLD              | 400 ADAM-ERR0125        | 400 ADAM-DC-0016              | 1     | later days
            v5/errors/400_history_deadline_ADAM-ERR0125.json      | 200 DATE_TOO_OLD              | 400 ADAM-ERR0125        | 400 ADAM-DC-0016              | 1     | later days
            v5/errors/400_load_curve_refused_ADAM-ERR0075.json    | 200 CURVE_NOT_ENABLED         | 400 ADAM-ERR0075        | 400 ADAM-ERR0075              | 0     | next week
            v5/errors/400_not_holder_ADAM-DC-0007_fr_2026.json    | 200 NOT_HOLDER                | 403 ADAM-DC-0007        | 403 ADAM-DC-0007              | 0     | renewal
            v5/errors/400_not_holder_ADAM-ERR0061.json            | 200 NOT_HOLDER                | 403 ADAM-DC-0007        | 403 ADAM-DC-0007              | 0     | renewal
            v5/errors/400_period_7_days_ADAM-DC-0015.json         | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_period_ADAM-ERR0126.json                | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_start_after_end.json                    | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_start_format.json                       | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_start_required.json                     | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_usage_point_id_format.json              | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_usage_point_id_required.json            | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | at once
            v5/errors/400_wrong_direction_ADAM-ERR0069.json       | 200 NO_SUCH_DIRECTION         | 400 ADAM-ERR0069        | 400 ADAM-ERR0069              | 0     | next month
            v5/errors/401_wso2_900901.json                        | 200 ENEDIS_GATEWAY_REJECTED   | 503 __token_refresh_401 | 503 ENEDIS_GATEWAY_REJECTED   | 0     | at once
            v5/errors/403_moved_ADAM-DC-0007.json                 | 200 NOT_HOLDER                | 403 ADAM-DC-0007        | 403 ADAM-DC-0007              | 0     | renewal
            v5/errors/403_no_consent_ADAM-DC-0008.json            | 200 CONSENT_LOST              | 403 ADAM-DC-0008        | 403 ADAM-DC-0008              | 0     | renewal
            v5/errors/403_start_before_consent_ADAM-DC-0009.json  | 200 DATE_TOO_OLD              | 400 ADAM-ERR0125        | 400 ADAM-DC-0016              | 1     | renewal
            v5/errors/403_unauthorized_user.json                  | 200 CONSENT_LOST              | 403 ADAM-DC-0008        | 403 ADAM-DC-0008              | 0     | renewal
            v5/errors/404_STM-ERR-0000014.json                    | 200 NO_DATA                   | 404 no_data_found       | 404 no_data_found             | 1     | next day
            v5/errors/404_STM-ERR-0000019.json                    | 200 UNKNOWN_POINT             | 403 STM-ERR-0000019     | 404 STM-ERR-0000019           | 0     | next week
            v5/errors/404_STM-ERR-0000020.json                    | 200 NO_DATA                   | 404 no_data_found       | 404 no_data_found             | 1     | next day
            v5/errors/404_no_data_found.json                      | 200 NO_DATA                   | 404 no_data_found       | 404 no_data_found             | 1     | next day
            v5/errors/429_quota_hour_Q4.json                      | 200 ENEDIS_BUDGET_EXHAUSTED   | 409 900804              | 429 Quota Q4 reached          | 0     | retry-after
            v5/errors/429_quota_second_Q3.json                    | 200 ENEDIS_BUDGET_EXHAUSTED   | 409 900804              | 429 Quota Q4 reached          | 0     | retry-after
            v5/errors/429_wso2_900804.json                        | 200 ENEDIS_BUDGET_EXHAUSTED   | 409 900804              | 429 Quota Q4 reached          | 0     | retry-after
            v5/errors/429_wso2_900807.json                        | 200 ENEDIS_BUDGET_EXHAUSTED   | 409 900804              | 429 Quota Q4 reached          | 0     | retry-after
            v5/errors/500_ADAM-DC-0500.json                       | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            v5/errors/500_STM-ERR-0000001.json                    | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            v5/errors/500_internal_server_error_with_uri.json     | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            v5/errors/500_technical_error_2026.json               | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            v5/errors/token_400_invalid_client.json               | 200 ENEDIS_GATEWAY_REJECTED   | 503 __token_refresh_401 | 503 ENEDIS_GATEWAY_REJECTED   | 0     | seconds later
            v5/errors/token_400_invalid_request.json              | 200 ENEDIS_ERROR              | 502 Enedis a refusé     | 500 technical_error           | 0     | seconds later
            time-out                                              | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            500 in plain text                                     | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            200 in plain text                                     | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            200 with broken JSON                                  | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            200 with nothing                                      | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            200 with an error inside                              | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            403 as a page of a proxy                              | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            404 without a word                                    | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            503                                                   | 200 ENEDIS_UNAVAILABLE        | 502 Enedis ne répond    | 503 service_unavailable       | 0     | at once
            429 with nextAccessTime                               | 200 ENEDIS_BUDGET_EXHAUSTED   | 409 900804              | 429 Quota Q4 reached          | 0     | retry-after
            """;

    private static final Duration CLOSED = Duration.ofMinutes(50);

    record Row(String fault, Map<Format, String> answers, int costs, String again) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Row> table() {
        List<List<String>> lines = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> names = lines.getFirst();
        return lines.stream().skip(1).map(cells -> {
            Map<Format, String> answers = new EnumMap<>(Format.class);
            for (Format format : Format.values()) {
                answers.put(format, cells.get(names.indexOf(format.name().toLowerCase(Locale.ROOT))));
            }
            return new Row(
                    cells.getFirst(),
                    answers,
                    Integer.parseInt(cells.get(names.indexOf("costs"))),
                    cells.get(names.indexOf("again")));
        });
    }

    @Test
    void theTableNamesEveryRecordedFailure() throws IOException {
        Stream<String> recorded = Stream.concat(files("2026/errors"), files("v5/errors"));
        assertThat(table().map(Row::fault)).containsAll(recorded.toList());
    }

    private static Stream<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/enedis", folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyFormatSaysWhoseFaultItIsAndForgetsNothing(Row row) {
        for (Format format : Format.values()) {
            String pdl = newPoint();
            LocalDate kept = newestDay().minusDays(1);
            LocalDate asked = newestDay();
            assertServed(format, ask(format, pdl, kept), kept);
            int units = units();

            orderFault(row.fault());
            HttpResponse<String> refused = ask(format, pdl, asked);
            assertThat(refused.statusCode() + " " + format.failure(refused))
                    .as(format + " " + refused.body())
                    .startsWith(row.answers().get(format).substring(0, 3))
                    .contains(row.answers().get(format).substring(4));
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(refused.body()).doesNotContain(pdl);
            // Conso says of every passing absence when it is worth another try.
            boolean saysWhen = row.again().equals("retry-after")
                    || row.answers().get(format).equals("503 service_unavailable");
            assertThat(refused.headers().firstValue("Retry-After").isPresent())
                    .as(format + " says when to come back")
                    .isEqualTo(saysWhen);
            // the unit comes back at the same moment as the answer, on another thread
            await().untilAsserted(
                            () -> assertThat(units() - units).as("scarce units").isEqualTo(row.costs()));

            int calls = measuresAsked();
            if (!row.again().equals("renewal") || format.servesFormerPoints()) {
                assertServed(format, ask(format, pdl, kept), kept);
            }
            assertThat(measuresAsked()).as("what is kept needs no Enedis").isEqualTo(calls);

            healthyEnedis();
            LocalDate healed = letTimePass(row.again(), pdl, asked, refused);
            assertServed(format, ask(format, pdl, healed), healed);
            assertServed(format, ask(format, pdl, kept), kept);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void aForcedReadOfWhatIsKeptGivesItAndSaysWhyItIsNotNew(Row row) {
        String pdl = newPoint();
        LocalDate kept = newestDay();
        assertServed(Format.V2, ask(Format.V2, pdl, kept), kept);
        String code = row.answers().get(Format.V2).substring(4);
        int units = units();

        orderFault(row.fault());
        HttpResponse<String> first = force(pdl, kept, "application/json");
        await().untilAsserted(
                        () -> assertThat(units() - units).as("scarce units").isEqualTo(row.costs()));
        for (HttpResponse<String> answer : List.of(first, force(pdl, kept, "application/problem+json"))) {
            assertServed(Format.V2, answer, kept);
            assertThat(ApiClient.json(answer).at("/error/code").asString()).isEqualTo("NOT_REFRESHED");
            assertThat(ApiClient.json(answer).at("/error/message").asString())
                    .contains(kept.toString())
                    .doesNotContain(pdl);
            assertThat(answer.headers().firstValue("X-MED-Not-Refreshed")).hasValue(code);
        }
        assertThat(first.headers().firstValue("Retry-After").isPresent())
                .as("says when to come back")
                .isEqualTo(row.again().equals("retry-after"));
        for (String lines : List.of("text/csv", "application/x-ndjson")) {
            HttpResponse<String> answer = force(pdl, kept, lines);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains(value(kept));
            assertThat(answer.headers().firstValue("X-MED-Not-Refreshed")).hasValue(code);
        }

        healthyEnedis();
        LocalDate healed = letTimePass(row.again(), pdl, kept, first);
        HttpResponse<String> anew = force(pdl, healed, "application/json");
        assertServed(Format.V2, anew, healed);
        assertThat(ApiClient.json(anew).path("error").isNull()).as(anew.body()).isTrue();
        assertThat(anew.headers().firstValue("X-MED-Not-Refreshed")).isEmpty();
    }

    /** What it takes until Enedis is asked again; @return the day to ask for then */
    private LocalDate letTimePass(String again, String pdl, LocalDate asked, HttpResponse<String> refused) {
        switch (again) {
            case "at once" -> {}
            case "seconds later" -> clock.advance(Duration.ofSeconds(6));
            case "retry-after" ->
                clock.advance(Duration.ofSeconds(Long.parseLong(
                        refused.headers().firstValue("Retry-After").orElseThrow())));
            case "next day" -> clock.advance(Duration.ofDays(1));
            case "next week" -> clock.advance(Duration.ofDays(7));
            case "next month" -> clock.advance(Duration.ofDays(31));
            case "renewal" -> consent(pdl);
            case "later days" -> {
                clock.advance(Duration.ofDays(1));
                return asked.plusDays(1);
            }
            default -> throw new IllegalArgumentException(again);
        }
        return asked;
    }

    private void orderFault(String fault) {
        if (fault.contains("/token_")) {
            measures(StubEnedis.file(401, "2026/errors/401_swagger.json"));
            tokens(StubEnedis.file(400, fault));
        } else {
            measures(reply(fault));
        }
    }

    private Reply reply(String fault) {
        return switch (fault) {
            case "time-out" -> StubEnedis.silence();
            case "500 in plain text" -> StubEnedis.text(500, "text/plain", "Internal Server Error");
            case "200 in plain text" -> StubEnedis.text(200, "text/plain", "upstream connect error or disconnect");
            case "200 with broken JSON" -> StubEnedis.json(200, "{\"idPrm\":\"1\",\"grandeur\":[{\"points\":[{\"v\":");
            case "200 with nothing" -> StubEnedis.json(200, "");
            case "200 with an error inside" ->
                StubEnedis.json(200, "{\"error\":\"technical_error\",\"error_description\":\"Technical error.\"}");
            case "403 as a page of a proxy" ->
                StubEnedis.text(403, "text/html", "<html><body>Request Rejected</body></html>");
            case "404 without a word" -> StubEnedis.json(404, "{\"status\":404,\"error\":\"Not Found\"}");
            case "503" -> StubEnedis.text(503, "text/html", "<html>Service unavailable</html>");
            case "429 with nextAccessTime" -> StubEnedis.json(429, throttledFor(CLOSED));
            default -> StubEnedis.file(Integer.parseInt(fault.replaceFirst("^.*/(\\d{3})_.*$", "$1")), fault);
        };
    }

    private String throttledFor(Duration time) {
        String next = DateTimeFormatter.ofPattern("yyyy-MMM-dd HH:mm:ssZ 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(clock.instant().plus(time));
        return "{\"code\":\"900804\",\"message\":\"Message throttled out\",\"nextAccessTime\":\"" + next + "\"}";
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void nobodyIsLetThroughBeforeEnedisSaysSo(Format format) {
        String pdl = newPoint();
        measures(StubEnedis.json(429, throttledFor(CLOSED)));
        HttpResponse<String> refused = ask(format, pdl, newestDay());
        assertThat(refused.headers().firstValue("Retry-After")).hasValue(String.valueOf(CLOSED.toSeconds()));
        healthyEnedis();
        int calls = measuresAsked();
        clock.advance(CLOSED.minusMinutes(1));
        HttpResponse<String> tooEarly = ask(format, pdl, newestDay());
        assertThat(format.failure(tooEarly)).isNotBlank();
        assertThat(tooEarly.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(measuresAsked()).isEqualTo(calls);
        clock.advance(Duration.ofMinutes(1));
        assertServed(format, ask(format, pdl, newestDay()), newestDay());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anExpiredTokenIsRenewedAndNobodyNoticesIt(Format format) {
        String pdl = newPoint();
        int tokens = tokensAsked();
        int units = units();
        measures(StubEnedis.file(401, "2026/errors/401_swagger.json"), FaultTable::values);
        tokens(StubEnedis.json(
                200,
                "{\"access_token\":\"renewed-%s\",\"token_type\":\"Bearer\",\"expires_in\":12600}".formatted(format)));
        assertServed(format, ask(format, pdl, newestDay()), newestDay());
        assertThat(tokensAsked()).isEqualTo(tokens + 1);
        assertThat(units()).isEqualTo(units + 1);
    }
}
