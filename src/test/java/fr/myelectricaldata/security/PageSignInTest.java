package fr.myelectricaldata.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.TestThrottle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in to the pages, and where that session counts. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
@Import({TestThrottle.Installed.class, PageSignInTest.Probes.class})
class PageSignInTest {
    private static final AtomicInteger people = new AtomicInteger();
    private static final String PASSWORD = "Un-mot-de-passe-1";

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    TestThrottle throttle;

    @Autowired
    JdbcClient database;

    ApiClient browser;
    Account person;

    @BeforeEach
    void signUp() {
        browser = ApiClient.anonymous(port);
        EmailAddress email = new EmailAddress("page" + people.incrementAndGet() + "@example.org");
        person = accounts.signUp(email, new NewPassword(PASSWORD)).account();
    }

    @AfterEach
    void open() {
        throttle.openAll();
    }

    private record Form(String session, String token) {}

    private Form form() {
        HttpResponse<String> page = browser.get("/images/probe/form");
        return new Form(session(page), page.body());
    }

    private static String session(HttpResponse<String> answer) {
        String header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }

    private HttpResponse<String> signIn(Form form, String email, String password) {
        String body = "username=" + email + "&password=" + password + "&_csrf="
                + URLEncoder.encode(form.token(), StandardCharsets.UTF_8);
        return browser.send(
                "/login",
                request -> request.header("Cookie", form.session())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private String signedIn() {
        HttpResponse<String> answer = signIn(form(), person.email().value(), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).doesNotContain("error");
        return session(answer);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(String path, String session) {
        return browser.send(path, request -> request.header("Cookie", session));
    }

    @Test
    void theSessionChangesItsNameAtSignIn() {
        Form form = form();
        HttpResponse<String> answer = signIn(form, person.email().value(), PASSWORD);
        assertThat(session(answer)).startsWith("JSESSIONID=").isNotEqualTo(form.session());
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(get("/images/probe/who", session(answer)).body()).isEqualTo("USER");
    }

    @Test
    void wrongAndUnknownAndHurriedAreSentBackToTheForm() {
        assertThat(location(signIn(form(), person.email().value(), "Wrong-1-password")))
                .endsWith("/login?error");
        assertThat(location(signIn(form(), "nobody@example.org", "Wrong-1-password")))
                .endsWith("/login?error");
        throttle.close("sign-in");
        assertThat(location(signIn(form(), person.email().value(), PASSWORD))).endsWith("/login?error=throttled");
    }

    @Test
    void otherSitesCannotSignAVisitorIn() {
        Form form = form();
        String body = "username=" + person.email().value() + "&password=" + PASSWORD;
        HttpResponse<String> foreign = browser.send(
                "/login",
                request -> request.header("Cookie", form.session())
                        .header("Origin", "https://evil.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(location(foreign)).endsWith("/login?error");
        assertThat(get("/images/probe/who", form.session()).body()).isEmpty();
    }

    @Test
    void theSessionOpensTheConsentAddressesAndNoOtherMachineAddress() {
        String session = signedIn();
        assertThat(get("/oauth/probe", session).body()).isEqualTo(person.id().toString());
        assertThat(get("/api/oauth/probe", session).body())
                .isEqualTo(person.id().toString());
        assertThat(get("/accounts/me", session).statusCode()).isEqualTo(401);
        assertThat(get("/pdl", session).statusCode()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/callback?state=x", "/api/oauth/callback", "/consent?error=x"})
    void anybodyMayComeBackFromEnedis(String address) {
        assertThat(browser.get(address).statusCode()).isNotIn(401, 403);
        assertThat(browser.as("Bearer stale").get(address).statusCode()).isNotIn(401, 403);
    }

    @Test
    void consentAddressesMakeNoSession() {
        assertThat(browser.get("/oauth/probe").statusCode()).isEqualTo(401);
        assertThat(browser.get("/oauth/probe").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void aTokenOutranksTheSessionOnConsentAddresses() {
        String session = signedIn();
        Account other = accounts.signUp(new EmailAddress("other@example.org"), new NewPassword(PASSWORD))
                .account();
        String secret = accounts.regenerateSecret(other.id()).clientSecret();
        HttpResponse<String> answer = browser.send(
                "/oauth/probe",
                request -> request.header("Cookie", session).header("Authorization", "Bearer " + secret));
        assertThat(answer.body()).isEqualTo(other.id().toString());
    }

    @Test
    void otherSitesCannotActThroughTheSession() {
        String session = signedIn();
        assertThat(post("/oauth/probe", session, "https://evil.example")).isEqualTo(403);
        assertThat(post("/oauth/probe", session, "http://localhost:" + port)).isEqualTo(200);
    }

    private int post(String path, String session, String origin) {
        return browser.send(
                        path,
                        request -> request.header("Cookie", session)
                                .header("Origin", origin)
                                .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    @Test
    void sessionsDieWithTheirCredentialsButNotTheOneThatChangedThem() {
        String here = signedIn();
        String elsewhere = signedIn();
        assertThat(get("/images/probe/change", here).body()).isEqualTo("changed");
        assertThat(get("/images/probe/who", here).body()).isEqualTo("USER");
        assertThat(get("/images/probe/who", elsewhere).body()).isEmpty();
        assertThat(get("/oauth/probe", elsewhere).statusCode()).isEqualTo(401);
    }

    @Test
    void rightsThatAreGivenAndTakenHoldFromTheNextRequestOnInSessionsAndTokens() {
        String token = "Bearer " + accounts.regenerateSecret(person.id()).clientSecret();
        String admins = "/api/admin/roles";
        String session = signedIn();
        assertThat(get("/images/probe/may", session).body()).isEqualTo("false");
        assertThat(browser.as(token).get(admins).statusCode()).isEqualTo(403);
        role("admin");
        assertThat(get("/images/probe/may", session).body()).isEqualTo("true");
        assertThat(browser.as(token).get(admins).statusCode()).isEqualTo(200);
        role("visitor");
        assertThat(get("/images/probe/may", session).body()).isEqualTo("false");
        assertThat(browser.as(token).get(admins).statusCode()).isEqualTo(403);
    }

    private void role(String id) {
        database.sql("update account set role_id = ? where id = ?")
                .params(id, person.id().toString())
                .update();
    }

    @Test
    void sessionsDieWithTheirAccount() {
        String session = signedIn();
        accounts.delete(person.id());
        assertThat(get("/images/probe/who", session).body()).isEmpty();
        assertThat(get("/oauth/probe", session).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/signup", "/meters", "/somewhere", "/styles.css"})
    void everyPageCarriesItsHeaders(String address) {
        HttpResponse<String> page = browser.send(address, request -> request.header("Accept", "text/html"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'");
    }

    @Test
    void theDemonstrationReadsButBeginsNoConsent() {
        HttpResponse<String> demo = browser.get("/images/probe/demo");
        assertThat(get("/images/probe/who", session(demo)).body()).isEqualTo("DEMO");
        HttpResponse<String> refused = get("/oauth/probe", session(demo));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("démonstration");
    }

    @Test
    void theStandInForEnedisKnowsNothingOfOurTokens() {
        assertThat(browser.as("Bearer enedis-token")
                        .postForm("/enedis-simulator/oauth2/v3/token", "a=b")
                        .statusCode())
                .isNotIn(401, 403, 302);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Probes {
        @Autowired
        AccountService accounts;

        @GetMapping("/images/probe/form")
        String form(CsrfToken token) {
            return token.getToken();
        }

        @GetMapping("/images/probe/who")
        String who(@AuthenticationPrincipal AccountPrincipal who) {
            return who == null ? "" : (who.rights().readsOnly() ? "DEMO" : "USER");
        }

        @GetMapping("/images/probe/may")
        boolean may(HttpServletRequest request) {
            return request.isUserInRole("roles");
        }

        /** As the demo room does it. */
        @GetMapping("/images/probe/demo")
        String demo(HttpServletRequest request, HttpServletResponse response) {
            Account demo = accounts.ensureDemo(new EmailAddress("demo@demo.invalid"));
            AccountPrincipal principal = AccountPrincipal.of(demo);
            SecurityContextImpl context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    principal, null, List.of(new SimpleGrantedAuthority("ROLE_DEMO"))));
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
            return "welcome";
        }

        @GetMapping("/images/probe/change")
        String change(@AuthenticationPrincipal AccountPrincipal who) {
            accounts.changePassword(who.id(), PASSWORD, new NewPassword("Neuf-2bbbbb"));
            return "changed";
        }

        @GetMapping({"/oauth/probe", "/api/oauth/probe"})
        String consent(@AuthenticationPrincipal AccountPrincipal who) {
            return who.getName();
        }

        @PostMapping("/oauth/probe")
        String change(@AuthenticationPrincipal AccountPrincipal who, @RequestParam(required = false) String nothing) {
            return who.getName();
        }
    }
}
