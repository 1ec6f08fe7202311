package fr.myelectricaldata.enedis.dataconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis.Reply;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One question, its answer, and everything that may come instead. */
@Timeout(60)
class EnedisClientTest {
    private static final String PRM = "14000000000001";
    private static final String PATH = "/synth_contrat_auto/v1/" + PRM;
    private static final String FAMILY = "synth_contrat_auto";
    private static final EnedisCall CALL = EnedisCall.get(EnedisApi.CONTRACT_SUMMARY, PRM);

    private final StubEnedis stub = new StubEnedis();
    private final TestRoom room = new TestRoom(stub.url(), Duration.ofMillis(700), new TestRoom.Cache());

    @BeforeEach
    void giveTokens() {
        stub.on(
                StubEnedis.TOKEN,
                StubEnedis.json(200, ApplicationTokenTest.token("first-token-of-the-application", 12_600)),
                StubEnedis.json(200, ApplicationTokenTest.token("second", 12_600)));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void asksWithTheBearerAndTakesOneCallFromTheFamilysBudget() {
        stub.on(PATH, StubEnedis.json(200, "{\"a\":1}"));
        AccountId account = AccountId.random();
        EnedisCall call = EnedisCall.get(EnedisApi.CONTRACT_SUMMARY, PRM, account, Urgency.BACKFILL);
        assertThat(room.client.ask(call, JsonNode.class).orElseThrow().path("a").asInt())
                .isEqualTo(1);
        assertThat(stub.asked(PATH).getFirst().authorization()).isEqualTo("Bearer first-token-of-the-application");
        assertThat(room.budget.grants)
                .containsExactly(new TestRoom.Grant(FAMILY, account, Urgency.BACKFILL, Duration.ofMinutes(1)));
    }

    @Test
    void aStaleTokenIsRenewedOnceAndTheQuestionRepeated() {
        stub.on(PATH, StubEnedis.file(401, "v5/errors/401_wso2_900901.json"), StubEnedis.json(200, "{}"));
        assertThat(room.client.ask(CALL, JsonNode.class)).isPresent();
        assertThat(stub.asked(PATH))
                .extracting(StubEnedis.Asked::authorization)
                .containsExactly("Bearer first-token-of-the-application", "Bearer second");
        assertThat(room.budget.grants).hasSize(2);
    }

    @Test
    void aTokenRefusedTwiceIsTheGatewaysFault() {
        assertThat(refusal(StubEnedis.file(401, "v5/errors/401_wso2_900901.json"))
                        .finding())
                .isEqualTo(Finding.GATEWAY_REJECTED);
        assertThat(stub.asked(PATH)).hasSize(2);
        assertThat(stub.asked(StubEnedis.TOKEN)).hasSize(2);
    }

    /** The operator learns of it, once a minute for each kind, with Enedis's code and without the point. */
    @Test
    void whatEnedisFailsAtIsLoggedOnceAMinuteAndWhatItSaysOfHouseholdsIsNot() {
        Logger logger = (Logger) LoggerFactory.getLogger(FaultLog.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            refusal(StubEnedis.file(500, "v5/errors/500_ADAM-DC-0500.json"));
            refusal(StubEnedis.file(500, "v5/errors/500_ADAM-DC-0500.json"));
            refusal(StubEnedis.file(403, "v5/errors/403_no_consent_ADAM-DC-0008.json"));
            refusal(StubEnedis.file(403, "2026/errors/403_api_not_subscribed_900908.json"));
            room.clock.moveTo(room.clock.instant().plusSeconds(61));
            refusal(StubEnedis.file(500, "v5/errors/500_ADAM-DC-0500.json"));
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(event -> event.getLevel() + " " + event.getFormattedMessage())
                .containsExactly(
                        "WARN Enedis, synth_contrat_auto: UNAVAILABLE (Enedis answered 500 ADAM-DC-0500)",
                        "WARN Enedis, synth_contrat_auto: NOT_SUBSCRIBED (Enedis answered 403 900908)",
                        "WARN Enedis, synth_contrat_auto: UNAVAILABLE (Enedis answered 500 ADAM-DC-0500)");
    }

    @Test
    void tooManyCallsCloseTheFamilyUntilEnedisSays() {
        room.clock.moveTo(Instant.parse("2026-07-22T04:10:00Z"));
        assertThat(refusal(StubEnedis.file(429, "v5/errors/429_wso2_900804.json"))
                        .retryAt())
                .contains(Instant.parse("2026-07-22T05:00:00Z"));
        assertThat(room.budget.closed).containsEntry(FAMILY, Instant.parse("2026-07-22T05:00:00Z"));
        assertThat(stub.asked(PATH)).hasSize(1);
    }

    @Test
    void silenceIsCutShort() {
        assertThat(refusal(StubEnedis.silence()).finding()).isEqualTo(Finding.UNAVAILABLE);
    }

    @Test
    void anAnswerThatNeverEndsIsCutShort() {
        Reply stalled = (exchange, closed) -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"a\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            closed.await();
        };
        assertThat(refusal(stalled).finding()).isEqualTo(Finding.UNAVAILABLE);
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        long[] written = new long[1];
        Reply endless = (exchange, closed) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(block);
                written[0] += block.length;
            }
        };
        assertThat(refusal(endless).finding()).isEqualTo(Finding.UNAVAILABLE);
        assertThat(written[0]).isLessThan(100L * 1024 * 1024);
    }

    @Test
    void aSmallZipOfAHugeAnswerIsRefusedToo() throws IOException {
        byte[] zip = zipped("[" + " ".repeat(50 * 1024 * 1024) + "]");
        assertThat(refusal((exchange, closed) -> sendZip(exchange, zip)).finding())
                .isEqualTo(Finding.UNAVAILABLE);
    }

    @Test
    void aZippedAnswerIsRead() throws IOException {
        byte[] zip = zipped("{\"segments\":[]}");
        stub.on(PATH, (exchange, closed) -> sendZip(exchange, zip));
        assertThat(room.client.ask(CALL, JsonNode.class).orElseThrow().has("segments"))
                .isTrue();
    }

    private static void sendZip(com.sun.net.httpserver.HttpExchange exchange, byte[] zip) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, zip.length);
        exchange.getResponseBody().write(zip);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aRedirectIsNotFollowed() {
        Reply elsewhere = (exchange, closed) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            StubEnedis.send(exchange, 302, "text/html", "");
        };
        assertThat(refusal(elsewhere).finding()).isEqualTo(Finding.UNAVAILABLE);
        assertThat(stub.asked("/elsewhere")).isEmpty();
    }

    @Test
    void nobodyListeningIsUnavailable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        TestRoom alone =
                new TestRoom(URI.create("http://127.0.0.1:" + port), Duration.ofSeconds(2), new TestRoom.Cache());
        MeterDataException failure =
                catchThrowableOfType(MeterDataException.class, () -> alone.client.ask(CALL, JsonNode.class));
        assertThat(failure.finding()).isEqualTo(Finding.UNAVAILABLE);
        assertThat(failure).hasMessageNotContaining(PRM).hasNoCause();
    }

    @Test
    void brokenEmptyAndForeignAnswersAreUnavailable() {
        for (String body : new String[] {"", "{\"segments\":[", "<html>maintenance</html>", "\"text\"", "42"}) {
            assertThat(refusal(StubEnedis.text(200, "application/json", body)).finding())
                    .as(body)
                    .isEqualTo(Finding.UNAVAILABLE);
        }
        assertThat(refusal(StubEnedis.text(500, "text/plain", "Erreur interne")).finding())
                .isEqualTo(Finding.UNAVAILABLE);
    }

    @Test
    void anErrorThatCallsItselfASuccessIsAnError() {
        assertThat(refusal(StubEnedis.file(200, "2026/errors/400_before_activation_ADAM-ERR0123.json"))
                        .finding())
                .isEqualTo(Finding.BEFORE_ACTIVATION);
    }

    @Test
    void theStatusTellsFailuresOfAllFromRefusalsOfOne() {
        assertThat(room.status.snapshot().lastSuccess()).isNull();
        refusal(StubEnedis.text(500, "text/plain", "Erreur interne"));
        Instant failed = room.clock.instant();
        assertThat(room.status.snapshot().lastFailure()).isEqualTo(failed);
        assertThat(room.status.snapshot().lastSuccess()).isNull();

        room.clock.advance(Duration.ofMinutes(1));
        refusal(StubEnedis.file(403, "v5/errors/403_no_consent_ADAM-DC-0008.json"));
        assertThat(room.status.snapshot().lastSuccess()).isEqualTo(room.clock.instant());
        assertThat(room.status.snapshot().lastFailure()).isEqualTo(failed);
        assertThat(room.status.snapshot().callsPerHour()).isEqualTo(1000);
        assertThat(room.status.snapshot().callsLastHour()).containsEntry("mesure_synchrone_auto", 2);
    }

    @Test
    void noLogNamesThePointTheTokenOrTheAddressEvenAtDebug() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger own = (Logger) LoggerFactory.getLogger(EnedisClient.class);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        own.setLevel(Level.TRACE);
        try {
            stub.on(PATH, StubEnedis.json(200, "{\"segment\":\"C5\"}"));
            room.client.ask(CALL, JsonNode.class);
            room.client.ask(EnedisCall.post(EnedisApi.SERVICES, "{\"pointId\":[\"" + PRM + "\"]}"), JsonNode.class);
        } catch (MeterDataException notStubbed) {
            assertThat(notStubbed).hasMessageNotContaining(PRM);
        } finally {
            root.setLevel(before);
            own.setLevel(null);
            root.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith(FAMILY + " answered 200 in "));
        assertThat(lines.list)
                // The stub is no part of the gateway; the JDK's server logs what it is asked.
                .filteredOn(event -> !event.getLoggerName().startsWith("com.sun.net.httpserver"))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(
                        line -> line.contains(PRM) || line.contains("first-token-of") || line.contains("c2ltdWxhdG9y"));
    }

    private MeterDataException refusal(Reply reply) {
        stub.on(PATH, reply);
        return catchThrowableOfType(MeterDataException.class, () -> room.client.ask(CALL, JsonNode.class));
    }
}
