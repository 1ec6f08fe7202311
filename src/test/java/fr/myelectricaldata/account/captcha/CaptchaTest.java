package fr.myelectricaldata.account.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Turnstile's siteverify, asked over real HTTP. */
class CaptchaTest {
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer turnstile;

    @BeforeEach
    void start() throws IOException {
        turnstile = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        turnstile.createContext("/turnstile/v0/siteverify", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.set(body);
            int status = body.contains("response=broken") ? 500 : 200;
            byte[] answer = ("{\"success\":" + body.contains("response=good") + ",\"error-codes\":[]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        turnstile.start();
    }

    @AfterEach
    void stop() {
        turnstile.stop(0);
    }

    private Captcha captcha(boolean required) {
        URI base = URI.create("http://localhost:" + turnstile.getAddress().getPort() + "/turnstile/v0/");
        return new Captcha(new CaptchaSettings(required, "a-site", "a+key", base));
    }

    private static void refused(Runnable check, String code) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        CaptchaException.class,
                        refused -> assertThat(refused.code().value()).isEqualTo(code));
    }

    @Test
    void whoPassedIsLetThrough() {
        assertThatCode(() -> captcha(true).check("good", "203.0.113.7")).doesNotThrowAnyException();
        assertThat(asked.get()).isEqualTo("secret=a%2Bkey&response=good&remoteip=203.0.113.7");
    }

    @Test
    void nobodyElseIs() {
        refused(() -> captcha(true).check(null, null), "CAPTCHA_REQUIRED");
        refused(() -> captcha(true).check(" ", null), "CAPTCHA_REQUIRED");
        refused(() -> captcha(true).check("bad", null), "CAPTCHA_FAILED");
        refused(() -> captcha(true).check("good".repeat(1000), null), "CAPTCHA_FAILED");
    }

    @Test
    void aFailureOfTurnstileIsNotTheReadersFault() {
        refused(() -> captcha(true).check("broken", null), "CAPTCHA_ERROR");
        Captcha captcha = captcha(true);
        turnstile.stop(0);
        refused(() -> captcha.check("good", null), "CAPTCHA_ERROR");
    }

    @Test
    void nothingIsAskedUnlessTheOperatorWantsIt() {
        Captcha captcha = captcha(false);
        captcha.check(null, null);
        assertThat(captcha.widget()).isEmpty();
        assertThat(asked.get()).isEmpty();
        assertThat(captcha(true).widget())
                .hasValueSatisfying(
                        widget -> assertThat(widget.script()).endsWith("/turnstile/v0/api.js?render=explicit"));
    }
}
