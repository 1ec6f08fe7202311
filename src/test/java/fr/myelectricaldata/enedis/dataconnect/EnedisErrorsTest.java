package fr.myelectricaldata.enedis.dataconnect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.enedis.dataconnect.EnedisHttp.Answer;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal that Enedis is known to write becomes one finding. */
class EnedisErrorsTest {
    private static final String NOTHING = "nothing";

    /** File, status it came with, finding. */
    private static final String TABLE = """
            2026/errors/400_before_activation_ADAM-ERR0123.json     | 400 | BEFORE_ACTIVATION
            2026/errors/400_end_not_after_start_ADAM-ERR0002.json   | 400 | REFUSED
            2026/errors/400_sandbox_no_service_itc.json             | 400 | CONSENT_LOST
            2026/errors/400_swagger.json                            | 400 | REFUSED
            2026/errors/401_swagger.json                            | 401 | GATEWAY_REJECTED
            2026/errors/403_api_not_subscribed_900908.json          | 403 | NOT_SUBSCRIBED
            2026/errors/403_swagger_not_holder.json                 | 403 | NOT_HOLDER
            2026/errors/404_swagger_no_measure.json                 | 404 | nothing
            2026/errors/404_swagger_prm.json                        | 404 | UNKNOWN_POINT
            2026/errors/429_swagger_sla.json                        | 429 | BUDGET_EXHAUSTED
            2026/errors/500_swagger.json                            | 500 | UNAVAILABLE
            v5/errors/400_before_activation_ADAM-ERR0123.json       | 400 | BEFORE_ACTIVATION
            v5/errors/400_end_in_future.json                        | 400 | REFUSED
            v5/errors/400_end_required.json                         | 400 | REFUSED
            v5/errors/400_history_deadline_ADAM-DC-0016.json        | 400 | BEYOND_HISTORY
            v5/errors/400_history_deadline_ADAM-ERR0125.json        | 400 | BEYOND_HISTORY
            v5/errors/400_load_curve_refused_ADAM-ERR0075.json      | 400 | CURVE_NOT_ENABLED
            v5/errors/400_not_holder_ADAM-DC-0007_fr_2026.json      | 400 | NOT_HOLDER
            v5/errors/400_not_holder_ADAM-ERR0061.json              | 400 | NOT_HOLDER
            v5/errors/400_period_7_days_ADAM-DC-0015.json           | 400 | REFUSED
            v5/errors/400_period_ADAM-ERR0126.json                  | 400 | REFUSED
            v5/errors/400_start_after_end.json                      | 400 | REFUSED
            v5/errors/400_start_format.json                         | 400 | REFUSED
            v5/errors/400_start_required.json                       | 400 | REFUSED
            v5/errors/400_usage_point_id_format.json                | 400 | REFUSED
            v5/errors/400_usage_point_id_required.json              | 400 | REFUSED
            v5/errors/400_wrong_direction_ADAM-ERR0069.json         | 400 | NO_SUCH_DIRECTION
            v5/errors/401_wso2_900901.json                          | 401 | GATEWAY_REJECTED
            v5/errors/403_moved_ADAM-DC-0007.json                   | 403 | NOT_HOLDER
            v5/errors/403_no_consent_ADAM-DC-0008.json              | 403 | CONSENT_LOST
            v5/errors/403_start_before_consent_ADAM-DC-0009.json    | 403 | BEFORE_CONSENT
            v5/errors/403_unauthorized_user.json                    | 403 | CONSENT_LOST
            v5/errors/404_STM-ERR-0000014.json                      | 404 | nothing
            v5/errors/404_STM-ERR-0000019.json                      | 404 | UNKNOWN_POINT
            v5/errors/404_STM-ERR-0000020.json                      | 404 | nothing
            v5/errors/404_no_data_found.json                        | 404 | nothing
            v5/errors/429_quota_hour_Q4.json                        | 429 | BUDGET_EXHAUSTED
            v5/errors/429_quota_second_Q3.json                      | 429 | BUDGET_EXHAUSTED
            v5/errors/429_wso2_900804.json                          | 429 | BUDGET_EXHAUSTED
            v5/errors/429_wso2_900807.json                          | 429 | BUDGET_EXHAUSTED
            v5/errors/500_ADAM-DC-0500.json                         | 500 | UNAVAILABLE
            v5/errors/500_STM-ERR-0000001.json                      | 500 | UNAVAILABLE
            v5/errors/500_internal_server_error_with_uri.json       | 500 | UNAVAILABLE
            v5/errors/500_technical_error_2026.json                 | 500 | UNAVAILABLE
            v5/errors/token_400_invalid_client.json                 | 400 | GATEWAY_REJECTED
            v5/errors/token_400_invalid_request.json                | 400 | REFUSED
            """;

    private final MovableClock clock = MovableClock.at("2026-07-22T04:10:00Z");
    private final EnedisErrors errors = new EnedisErrors(clock);

    static Stream<List<String>> table() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyKnownRefusalHasItsFinding(List<String> line) {
        String body = Fixtures.text(line.get(0));
        assertThat(finding(Integer.parseInt(line.get(1)), body)).isEqualTo(line.get(2));
    }

    @Test
    void theTableNamesEveryFileOfRefusals() throws IOException {
        assertThat(table().map(List::getFirst))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(files("2026/errors"), files("v5/errors")).toList());
    }

    private static Stream<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/enedis", folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).toList().stream();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | {"code":"403","message":"Le client n'est pas autorisé pour le point demandé"}          | CONSENT_LOST
            403 | {"code":"403","message":"Le client n’est pas TITULAIRE du point demandé"}              | NOT_HOLDER
            403 | {"error":"ADAM_DC_0008","error_description":"…"}                                       | CONSENT_LOST
            403 | {"error":"adam-dc-0008"}                                                               | CONSENT_LOST
            400 | {"error":"invalid_resquest","error_description":"Empty header, bad request format"}    | REFUSED
            400 | {"code":400,"message":"La période demandée est antérieure à la date de dernière mise en service du point."} | BEFORE_ACTIVATION
            400 | {"error":{"code":"ADAM-ERR0069","message":"wrapped once"}}                             | NO_SUCH_DIRECTION
            400 | {"error":"technical_error","error_description":"Technical error. Please try later."}   | UNAVAILABLE
            500 | {"error":"ADAM-ERR0123","error_description":"a known code outranks its status"}        | BEFORE_ACTIVATION
            404 | {"code":"404","message":"Contrat ou PRM non existant"}                                 | UNKNOWN_POINT
            404 | {"fault":{"code":900906,"message":"No matching resource found"}}                       | REFUSED
            404 | {"code":"404","message":"Runtime Error","description":"No matching resource found"}       | REFUSED
            404 | {"code":"404","message":"Aucune donnée"}                                               | nothing
            404 | {"code":"404","message":"Not Found"}                                                   | UNAVAILABLE
            404 | {}                                                                                     | UNAVAILABLE
            404 | {"status":404,"error":"Not Found","path":"/mesure_synchrone_auto/v2/x"}                | UNAVAILABLE
            401 | {"code":"900901","message":"Invalid Credentials","description":"Access failure"}       | GATEWAY_REJECTED
            503 | {"fault":{"code":900807,"message":"Message throttled out"}}                            | BUDGET_EXHAUSTED
            403 | {"code":"403","message":"a sentence that nobody has seen yet"}                         | REFUSED
            """)
    void shapesAndSentencesVary(int status, String body, String finding) {
        assertThat(finding(status, body)).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Internal Server Error",
                "<html><body>Request Rejected</body></html>",
                "{\"error\":\"ADAM-DC-00",
                "null",
                "[]"
            })
    void whatIsNotJsonSaysNothingAboutAHousehold(String body) {
        assertThat(finding(500, body)).isEqualTo("UNAVAILABLE");
        assertThat(finding(403, body)).isEqualTo("UNAVAILABLE");
        assertThat(finding(404, body)).isEqualTo("UNAVAILABLE");
        assertThat(finding(302, body)).isEqualTo("UNAVAILABLE");
    }

    @Test
    void waitsForTheInstantThatTheApiManagerNames() {
        assertThat(retryAt(Fixtures.text("v5/errors/429_wso2_900804.json"), null))
                .isEqualTo("2026-07-22T05:00:00Z");
        String sentence = "{\"message\":\"You can access API after 2026-Jul-22 07:00:00+0200 UTC\"}";
        assertThat(retryAt(sentence, null)).isEqualTo("2026-07-22T05:00:00Z");
    }

    @Test
    void waitsAsTheHeaderSaysOrElseAMinuteAndNeverMoreThanADay() {
        String unsaid = Fixtures.text("2026/errors/429_swagger_sla.json");
        assertThat(retryAt(unsaid, null)).isEqualTo("2026-07-22T04:11:00Z");
        assertThat(retryAt(unsaid, "30")).isEqualTo("2026-07-22T04:10:30Z");
        assertThat(retryAt(unsaid, "Wed, 22 Jul 2026 04:20:00 GMT")).isEqualTo("2026-07-22T04:20:00Z");
        assertThat(retryAt("{\"nextAccessTime\":\"2027-Sep-22 05:00:00+0000 UTC\"}", null))
                .isEqualTo("2026-07-23T04:10:00Z");
        assertThat(retryAt("{\"nextAccessTime\":\"2026-Jul-21 05:00:00+0000 UTC\"}", null))
                .isEqualTo("2026-07-22T04:11:00Z");
    }

    @Test
    void repeatsTheCodeButNeverTheSentence() {
        String body = "{\"error\":\"ADAM-ERR0123\",\"error_description\":\"PRM 14000000000001\"}";
        assertThat(errors.of(new Answer(400, body, null)).orElseThrow())
                .hasMessageContaining("ADAM-ERR0123")
                .hasMessageNotContaining("14000000000001");
    }

    private String finding(int status, String body) {
        Optional<MeterDataException> refusal = errors.of(new Answer(status, body, null));
        return refusal.map(MeterDataException::finding).map(Finding::name).orElse(NOTHING);
    }

    private Instant retryAt(String body, String header) {
        return errors.of(new Answer(429, body, header)).orElseThrow().retryAt().orElseThrow();
    }
}
