package fr.myelectricaldata.account.captcha;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.myelectricaldata.testing.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The sign-up page with Turnstile in it; a stand-in serves its script and judges its tokens. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"REQUIRE_CAPTCHA=true", "TURNSTILE_SITE_KEY=a-site", "TURNSTILE_SECRET_KEY=a-key"})
class CaptchaPageTest {
    /** As much of Turnstile as the page calls: a button instead of a riddle. */
    private static final String SCRIPT = """
            let given = 0;
            window.turnstile = {
              render: (place, options) => {
                const button = document.createElement('button');
                button.type = 'button';
                button.id = 'human';
                button.textContent = options.sitekey + ' ' + options.language;
                button.onclick = () => options.callback(++given === 1 ? 'stale' : 'good');
                place.append(button);
                return 'widget';
              },
              reset: () => { document.getElementById('human').dataset.reset = 'yes'; },
            };
            """;

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static HttpServer turnstile;
    private static Browser browser;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        turnstile = standIn();
        settings.add(
                "med.account.captcha.api-url",
                () -> "http://localhost:" + turnstile.getAddress().getPort() + "/v0");
    }

    private static HttpServer standIn() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v0/api.js", exchange -> answer(exchange, "text/javascript", SCRIPT));
            server.createContext("/v0/siteverify", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                ASKED.add(body);
                answer(exchange, "application/json", "{\"success\":" + body.contains("response=good") + "}");
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
        turnstile.stop(0);
    }

    private Page filled() {
        Page page = browser.page();
        page.navigate("http://localhost:" + port + "/signup");
        page.locator("vaadin-email-field input").fill("captcha-" + UUID.randomUUID() + "@example.org");
        page.locator("vaadin-password-field input").fill("Un-mot-de-passe-1");
        return page;
    }

    private static void submit(Page page) {
        page.locator("vaadin-button[theme~=primary]").click();
    }

    @Test
    void whoPassesSignsUpAndWhoDoesNotIsToldSoAndLosesNothing() {
        Page page = filled();
        assertThat(page.locator("#human")).hasText("a-site fr");
        submit(page);
        assertThat(page.locator(".form .notice")).isVisible();
        assertThat(ASKED).as("without a token nobody is asked").isEmpty();
        page.locator("#human").click();
        submit(page);
        assertThat(page.locator("#human[data-reset]")).isVisible();
        assertThat(page.locator("vaadin-email-field input")).not().hasValue("");
        page.locator("#human").click();
        submit(page);
        assertThat(page.locator("vaadin-checkbox")).isVisible();
        assertThat(ASKED).hasSize(2).allMatch(asked -> asked.contains("secret=a-key"));
        assertThat(ASKED.getLast()).contains("response=good");
        page.context().close();
    }

    @Test
    void whereTheScriptDoesNotComeThePageSaysWhy() {
        Page page = browser.page();
        page.route("**/api.js*", route -> route.abort());
        page.navigate("http://localhost:" + port + "/signup");
        assertThat(page.locator("med-captcha .notice")).containsText("bloqueur");
        page.context().close();
    }
}
