package fr.myelectricaldata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.TestThrottle;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Nobody writes into our log, floods it, or gets an answer without words, by what a request is made of. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
@Import({TestThrottle.Installed.class, MachineAnswersTest.Probes.class})
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestsTest {
    private static final String FORGED = "%0d%0a2026-11-28T07:00:00.000Z%20ERROR%20FORGED=1";
    private static String secret = "";

    /** In the trace of whatever fails in a request; jobs of other tests' applications may fail beside it. */
    private static final String TRACE = "\tat org.apache.catalina";

    @LocalServerPort
    int port;

    ApiClient anonymous;
    ApiClient owner;

    @BeforeEach
    void signUp() {
        anonymous = ApiClient.anonymous(port);
        if (secret.isEmpty()) {
            String body = "{\"email\":\"hostile@example.org\",\"password\":\"Un-mot-de-passe-1\"}";
            secret = ApiClient.json(anonymous.postJson("/accounts/signup", body))
                    .at("/data/client_secret")
                    .asString();
        }
        owner = anonymous.as("Bearer " + secret);
    }

    @Test
    void aParameterWithALineBreakInItsNameIsRefusedAndNotLogged(CapturedOutput log) {
        HttpResponse<String> answer = anonymous.postJson("/api/accounts/login?" + FORGED, "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Bad Request\"}");
        assertThat(log.getAll()).doesNotContain("FORGED", "RequestRejectedException");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/pdl/12345678901234?%0d%0aa=1, '{\"detail\":\"Bad Request\"}'",
        "/api/pdl/12345678901234?%C2%85=1, '{\"detail\":\"Bad Request\"}'",
        "/contracts/12345678901234?%0d%0aa=1, '{\"detail\":\"Bad Request\"}'",
        "/api/enedis/contract/12345678901234?%00=1, '{\"detail\":\"Bad Request\"}'",
        "/api/daily_consumption?%0a=1, '{\"status\":400,\"message\":\"Bad Request\"}'"
    })
    void everyFormatRefusesSuchAParameterInItsOwnWords(String address, String body, CapturedOutput log) {
        HttpResponse<String> answer = owner.get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(log.getAll()).doesNotContain("RequestRejectedException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?%0d%0aFORGED=1", "/login?%0d%0aFORGED=1", "/nonsense?%00FORGED=1"})
    void pagesRefuseItInALineOrNone(String address, CapturedOutput log) {
        assertThat(anonymous.get(address).statusCode()).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain("FORGED", TRACE);
    }

    @ParameterizedTest
    @CsvSource({
        "/ping, Accept",
        "/api/accounts/me, Accept",
        "/contracts/12345678901234, Accept",
        "/api/accounts/me, Accept-Language",
        "/api/accounts/me, Authorization",
        "/api/probe/flag?flag=x, Accept",
        "/enedis/consumption/daily/12345678901234?start=2026-11-01&end=2026-11-02, X-MED-Format"
    })
    void aHeaderThatIsNoTextIsRefusedInWordsAndWithoutAFlood(String address, String header, CapturedOutput log)
            throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n"
                + (header.equals("Authorization") ? "" : "Authorization: Bearer " + secret + "\r\n")
                + header + ": a\u0085b\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 [24].*\r\n\r\n([0-9a-f]+\r\n)?\\{.*");
        assertThat(log.getAll()).doesNotContain("RequestRejectedException", TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts/98022523909656?x={y}",
                "/api/enedis/contract/98022523909656?x=\"y\"",
                "/api/pdl/98022523909656%zz"
            })
    void whatTomcatCannotReadIsNotLogged(String address, CapturedOutput log) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(log.getAll()).doesNotContain("98022523909656");
        // Tomcat says it once a day only, so another test may have heard it.
        assertThat(LoggerFactory.getLogger("org.apache.coyote.http11.Http11Processor")
                        .isInfoEnabled())
                .isFalse();
    }

    @Test
    void aHeaderLineOrCookieThatTomcatCannotReadIsNotLogged(CapturedOutput log) throws IOException {
        raw("GET /ping HTTP/1.1\r\nHost: localhost\r\nAuthoriz ation: my-secret-98022523909656\r\n"
                + "Cookie: a=b\u0001my-secret-98022523909656\r\nConnection: close\r\n\r\n");
        raw(
                "GET /login HTTP/1.1\r\nHost: localhost\r\nCookie: ;=\"my-secret-98022523909656; b c=d\u00e9\r\nConnection: close\r\n\r\n");
        assertThat(log.getAll()).doesNotContain("my-secret");
    }

    @Test
    void nothingThatIsLoggedBeginsALineOfItsOwn(CapturedOutput log) {
        String lie = "begun\r\n2026-11-28T07:00:00.000Z ERROR FORGED\u001b[2J\u0085tail\u2028end";
        LoggerFactory.getLogger("test.forging").warn("A message {}", lie);
        LoggerFactory.getLogger("test.forging")
                .warn("A failure", new IllegalStateException(lie, new IllegalArgumentException(lie)));
        assertThat(log.getAll().lines().filter(line -> line.contains("FORGED")))
                .hasSize(3)
                .noneMatch(line -> line.startsWith("2026-11-28T07:00:00.000Z"));
        assertThat(log.getAll())
                .contains("begun", "nothingThatIsLogged")
                .doesNotContain("\u001b[2J", "\u0085", "\u2028");
    }

    @ParameterizedTest
    @CsvSource({
        "//api//accounts/me, /api/accounts/me",
        "//ping, /ping",
        "/api///ping/, /api/ping",
        "//daily_consumption/98022523909656/start/2026-11-01//end/2026-11-03/, /daily_consumption/98022523909656/start/2026-11-01/end/2026-11-03",
        "//api/daily_consumption?prm=98022523909656, /api/daily_consumption?prm=98022523909656"
    })
    void slashesTooManyAreOverlooked(String many, String one) throws IOException {
        assertThat(withoutTimes(get(many, secret))).isEqualTo(withoutTimes(get(one, secret)));
    }

    @Test
    void slashesTooManyOpenNothing() throws IOException {
        assertThat(get("//api//accounts//me", "nonsense")).startsWith("HTTP/1.1 401");
        assertThat(get("//api//admin//users", secret)).startsWith("HTTP/1.1 403");
        assertThat(get("/actuator//prometheus", secret)).startsWith("HTTP/1.1 403");
        assertThat(get("//actuator/health/..//prometheus", secret)).startsWith("HTTP/1.1 400");
        assertThat(get("/ping/..//api/accounts/me", "nonsense")).startsWith("HTTP/1.1 400");
        assertThat(get("//ping/%2e%2e//accounts/me", "nonsense")).startsWith("HTTP/1.1 400");
        assertThat(get("//ping;x=//accounts/me", "nonsense")).startsWith("HTTP/1.1 400");
        assertThat(get("//daily_consumption/98022523909656/%2e%2e/x", secret))
                .startsWith("HTTP/1.1 400")
                .contains("{\"detail\":\"Bad Request\"}")
                .doesNotContain("98022523909656");
    }

    @Test
    void aGoodAnswerIsNeverCalledAProblem() {
        for (String accept : new String[] {
            "application/problem+json",
            "application/problem+json, */*;q=0.1",
            "application/vnd.api+json",
            "application/*+json"
        }) {
            for (String address : new String[] {"/ping", "/api/accounts/me", "/api/pdl", "/api/pdl/"}) {
                HttpResponse<String> answer = owner.send(address, request -> request.header("Accept", accept));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(accept + " at " + address)
                        .startsWith("application/json");
            }
        }
        HttpResponse<String> refused =
                owner.send("/api/probe/missing", request -> request.header("Accept", "application/problem+json"));
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private String get(String address, String bearer) throws IOException {
        return raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + bearer
                + "\r\nConnection: close\r\n\r\n");
    }

    private static String withoutTimes(String answer) {
        return answer.replaceAll("(?i)(date|x-request-id|etag): .*\r\n", "").replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }

    /** What Java's own client would refuse to send. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
