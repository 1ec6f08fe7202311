package fr.myelectricaldata.rte;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.myelectricaldata.common.ConnectionProbe.Outcome;
import fr.myelectricaldata.common.ConnectionProbe.Verdict;
import fr.myelectricaldata.testing.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Real HTTP to a server that answers as RTE does. */
class RteClientTest {
    private static final String BASIC = "Basic aWQ6c2VjcmV0";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-28T12:00:00Z"));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int tokens;
    private int status = 200;
    private String body = "{\"tempo_like_calendars\":{}}";
    private String tokenBody = "";
    private boolean refuseFirst;

    @BeforeEach
    void rte() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            int code;
            String text;
            if (exchange.getRequestURI().getPath().equals("/token/oauth/")) {
                boolean known = BASIC.equals(authorization);
                tokens += known ? 1 : 0;
                code = known ? 200 : 401;
                text = tokenBody.isEmpty()
                        ? "{\"access_token\":\"t" + tokens + "\",\"token_type\":\"Bearer\",\"expires_in\":7200}"
                        : tokenBody;
            } else if (!("Bearer t" + tokens).equals(authorization) || (refuseFirst && tokens == 1)) {
                code = 401;
                text = "";
            } else {
                code = status;
                text = body;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private RteClient client(@Nullable String id, @Nullable String secret) {
        return client(id, secret, server.getAddress().getPort());
    }

    private RteClient client(@Nullable String id, @Nullable String secret, int port) {
        RteSettings settings = new RteSettings(
                URI.create("http://127.0.0.1:" + port + "/"), id, secret, Duration.ofSeconds(2), Duration.ofSeconds(2));
        RteHttp http = new RteHttp(settings);
        return new RteClient(http, new RteToken(http, settings, clock), settings);
    }

    @ParameterizedTest
    @EnumSource
    void everyApiIsAskedWithOneTokenForAll(RteApi api) {
        RteClient client = client("id", "secret");
        assertThat(client.test(api)).isEqualTo(new Outcome(Verdict.OK, 200, ""));
        assertThat(client.test(api).good()).isTrue();
        assertThat(asked).containsExactly("POST /token/oauth/", "GET " + api.address(), "GET " + api.address());
    }

    @Test
    void aTokenIsRenewedBeforeItsEndAndOnceWhenRefused() {
        RteClient client = client("id", "secret");
        client.test(RteApi.TEMPO);
        clock.advance(Duration.ofSeconds(6_500));
        assertThat(client.test(RteApi.TEMPO).verdict()).isEqualTo(Verdict.OK);
        assertThat(tokens).isEqualTo(2);
    }

    @Test
    void aRefusedTokenIsAskedForAgainOnce() {
        refuseFirst = true;
        assertThat(client("id", "secret").test(RteApi.TEMPO).verdict()).isEqualTo(Verdict.OK);
        assertThat(tokens).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "403, NOT_ENTITLED",
        "429, TOO_MANY",
        "509, TOO_MANY",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "400, UNEXPECTED",
        "302, UNEXPECTED"
    })
    void everyRefusalSaysWhoseItIs(int code, Verdict verdict) {
        status = code;
        body = "{\"error\":\"TMPLIKSUPCON_TMPLIKCAL_F04\",\"error_description\":\"secret words\"}";
        assertThat(client("id", "secret").test(RteApi.TEMPO))
                .isEqualTo(new Outcome(verdict, code, "TMPLIKSUPCON_TMPLIKCAL_F04"));
    }

    @Test
    void wrongCredentialsAreOurs() {
        assertThat(client("id", "wrong").test(RteApi.TEMPO)).isEqualTo(new Outcome(Verdict.CREDENTIALS, 401, ""));
    }

    @Test
    void whatIsNotJsonIsUnexpected() {
        body = "<html>";
        assertThat(client("id", "secret").test(RteApi.TEMPO).verdict()).isEqualTo(Verdict.UNEXPECTED);
        tokenBody = "<html>";
        assertThat(client("id", "secret").test(RteApi.TEMPO).verdict()).isEqualTo(Verdict.UNEXPECTED);
    }

    @Test
    void withoutCredentialsNobodyIsAsked() {
        assertThat(client("id", "").test(RteApi.TEMPO)).isEqualTo(Outcome.of(Verdict.NOT_CONFIGURED));
        assertThat(client(null, null).setup().hasId()).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void whoIsNotThereIsUnavailable() {
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(client("id", "secret", port).test(RteApi.TEMPO)).isEqualTo(Outcome.of(Verdict.UNAVAILABLE));
    }
}
