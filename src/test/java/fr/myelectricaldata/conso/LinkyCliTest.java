package fr.myelectricaldata.conso;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Commands.Result;
import fr.myelectricaldata.testing.TlsFront;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published client, unmodified, against the running gateway: it believes to talk to conso.boris.sh, and a throw-away
 * certificate authority vouches for that.
 */
@ConsoGateway
class LinkyCliTest {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @TempDir
    Path home;

    private ApiClient anonymous;
    private TlsFront front;
    private LinkyCli linky;
    private LocalDate newest;

    @BeforeEach
    void install() {
        anonymous = ApiClient.anonymous(port);
        newest = Paris.dayOf(clock.instant().minus(Duration.ofHours(8))).minusDays(1);
        front = TlsFront.of(LinkyCli.NAME, port);
        linky = LinkyCli.install(front, home);
    }

    @AfterEach
    void close() {
        front.close();
    }

    private JsonNode json(String command, String token, LocalDate start, LocalDate end) {
        Result result = linky.run(
                command, "--token", token, "-s", start.toString(), "-e", end.toString(), "--format", "json", "--quiet");
        assertThat(result.err()).isEmpty();
        return new JsonMapper().readTree(result.out());
    }

    private static List<JsonNode> list(JsonNode readings) {
        List<JsonNode> list = new ArrayList<>();
        readings.forEach(list::add);
        return list;
    }

    @Test
    void isThePublishedPackage() {
        LinkyCli.assertPublished();
    }

    @ParameterizedTest
    @CsvSource({
        "daily, consumption/daily",
        "loadcurve, consumption/detail",
        "maxpower, power",
        "dailyprod, production/daily",
        "loadcurveprod, production/detail"
    })
    void everyCommandReadsWhatTheArchiveHolds(String command, String v2) {
        ConsoHousehold solar = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        LocalDate start = newest.minusDays(9);
        JsonNode theirs = json(command, solar.token(), start, newest.plusDays(1));
        JsonNode ours = solar.household()
                .api()
                .getJson("/api/enedis/" + v2 + "/" + solar.pdl() + "?start=" + start + "&end=" + newest)
                .path("data")
                .path("meter_reading");
        assertThat(theirs.path("usage_point_id").asString()).isEqualTo(solar.pdl());
        assertThat(theirs.path("reading_type")).isEqualTo(ours.path("reading_type"));
        List<String> expected = expected(start, ours.path("interval_reading"));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(10);
        assertThat(list(theirs.path("interval_reading")).stream()
                        .map(reading -> reading.path("value").asString() + " at "
                                + reading.path("date").asString()))
                .containsExactlyElementsOf(expected);
    }

    /** Curves of the v2 API are stamped with the beginning of their intervals, which follow each other without a gap. */
    private static List<String> expected(LocalDate start, JsonNode readings) {
        List<String> expected = new ArrayList<>();
        Instant end = Paris.startOf(start);
        for (JsonNode reading : list(readings)) {
            String date = reading.path("date").asString();
            if (reading.has("interval_length")) {
                end = end.plus(Duration.parse(reading.path("interval_length").asString()));
                date = STAMP.format(end.atZone(Paris.ZONE));
            }
            expected.add(reading.path("value").asString() + " at " + date);
        }
        return expected;
    }

    @Test
    void aTokenThatWasSavedOnceServesEveryCommand() {
        ConsoHousehold solar = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        Result auth = linky.run("auth", "--token", solar.token());
        assertThat(auth.out()).contains("sauvegardé avec succès");
        String[] range = {
            "-s", newest.minusDays(1).toString(), "-e", newest.plusDays(1).toString()
        };
        Result csv = linky.run(Stream.concat(Stream.of("daily", "-f", "csv", "-q"), Stream.of(range))
                .toArray(String[]::new));
        assertThat(csv.out().strip().lines().toList())
                .hasSize(3)
                .startsWith("Date,Valeur (Wh)")
                .last()
                .asString()
                .matches(newest + ",\\d+");
        Result pretty =
                linky.run(Stream.concat(Stream.of("maxpower"), Stream.of(range)).toArray(String[]::new));
        assertThat(pretty.out()).contains("Valeur (VA)", newest.toString(), "■");
    }

    @Test
    void aFileOfAYearIsWritten() throws Exception {
        ConsoHousehold solar = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        Path file = home.resolve("year.json");
        linky.run(
                "daily",
                "--token",
                solar.token(),
                "-s",
                newest.minusDays(364).toString(),
                "-e",
                newest.plusDays(30).toString(),
                "-f",
                "json",
                "-q",
                "-o",
                file.toString());
        assertThat(new JsonMapper().readTree(file.toFile()).path("interval_reading"))
                .hasSize(365);
    }

    @Test
    void aTokenThatWeDidNotSignIsRefusedAndSaidSo() {
        ConsoHousehold solar = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        String token = solar.token();
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(43);
        Result refused = linky.run("daily", "--token", forged);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("Code: 401", "\"status\": 401", "jeton Conso");
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        ConsoHousehold solar = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        assertThat(json("daily", solar.token(), newest, newest.plusDays(1)).path("interval_reading"))
                .hasSize(1);
        String id = solar.household()
                .api()
                .getJson("/api/accounts/conso-tokens")
                .path("data")
                .path(0)
                .path("id")
                .asString();
        solar.household().api().delete("/api/accounts/conso-tokens/" + id);
        assertThat(linky.run("daily", "--token", solar.token()).err()).contains("Code: 401");
    }

    @Test
    void somebodyElsesPointIsOutOfReach() {
        ConsoHousehold solar = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        ConsoHousehold young = ConsoHousehold.settle(anonymous, ConsoHousehold.YOUNG);
        Result refused = linky.run("daily", "--token", solar.token(), "--prm", young.pdl());
        assertThat(refused.err()).as("the client itself looks into the token").contains("PRM " + young.pdl());
        String point = young.household()
                .api()
                .getJson("/api/pdl")
                .path("data")
                .path(0)
                .path("id")
                .asString();
        young.household().api().delete("/api/pdl/" + point);
        assertThat(linky.run("daily", "--token", young.token()).err()).contains("Code: 401");
    }

    @Test
    void theEndOfTheHistoryIsToldInTheWordsOfEnedis() {
        ConsoHousehold young = ConsoHousehold.settle(anonymous, ConsoHousehold.YOUNG);
        Result before = linky.run(
                "daily",
                "--token",
                young.token(),
                "-s",
                newest.minusDays(400).toString(),
                "-e",
                newest.minusDays(300).toString());
        assertThat(before.err())
                .contains("Code: 400", "ADAM-ERR0123")
                .contains("The requested period cannot be anterior to the meter's last activation date");
        Result reversed = linky.run(
                "loadcurve",
                "--token",
                young.token(),
                "-s",
                newest.toString(),
                "-e",
                newest.minusDays(1).toString());
        assertThat(reversed.err()).contains("Code: 400", "Start date should be before end date.");
    }

    @Test
    void aGatewayWithoutTheRightCertificateIsNotBelieved() {
        ConsoHousehold solar = ConsoHousehold.settle(anonymous, ConsoHousehold.SOLAR);
        try (TlsFront stranger = TlsFront.of("elsewhere.example", port)) {
            Result refused = LinkyCli.install(stranger, home).run("daily", "--token", solar.token());
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("✖");
        }
        JsonNode token = solar.household()
                .api()
                .getJson("/api/accounts/conso-tokens")
                .path("data")
                .path(0);
        assertThat(token.path("last_used_on").isNull()).as("nothing was sent").isTrue();
    }
}
