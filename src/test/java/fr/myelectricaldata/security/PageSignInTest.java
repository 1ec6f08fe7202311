package fr.myelectricaldata.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.factor.Enrolment;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.signin.SignIn;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Authenticator;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.TestThrottle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
@Import({TestThrottle.Installed.class, CountedStatements.class, PageSignInTest.Probes.class})
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

    @Autowired
    SignIns signIns;

    @Autowired
    SecondFactors factors;

    @Autowired
    CountedStatements statements;

    @Autowired
    Clock clock;

    Authenticator app;
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

    /** The page that is left for another says so late: a session made for that would take the next page's place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/push?v-r=push&v-uiId=2&X-Atmosphere-Transport=close&X-Atmosphere-tracking-id=1",
                "/VAADIN/push?v-r=push&v-uiId=2&X-Atmosphere-Transport=long-polling&X-Atmosphere-tracking-id=1",
                "/?v-r=uidl&v-uiId=2",
                "/?v-r=heartbeat&v-uiId=2"
            })
    void whatAPageOfADeadSessionStillSendsMakesNoNewSession(String address) {
        HttpResponse<String> answer = browser.send(
                address,
                request -> request.header("Cookie", "JSESSIONID=DEAD0123456789DEAD0123456789DEAD")
                        .POST(BodyPublishers.ofString("")));
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.statusCode()).isLessThan(500);
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

    private List<String> statementsOf(String path, String session) {
        statements.forget();
        get(path, session);
        return statements.ofRequests();
    }

    @Test
    void aRequestCostsTheOneStatementThatReadsTheAccount() {
        String session = signedIn();
        assertThat(statementsOf("/images/probe/who", session))
                .singleElement()
                .asString()
                .contains("account", "sign_in");
    }

    @Test
    void aRevokedSessionIsDeadAtItsNextRequestAndTheOthersLive() {
        String here = signedIn();
        String there = signedIn();
        UUID revoked = signIns.newest(person.id()).getFirst().id();
        assertThat(signIns.revoke(person.id(), revoked)).isTrue();
        assertThat(get("/images/probe/who", there).body()).isEmpty();
        assertThat(get("/oauth/probe", there).statusCode()).isEqualTo(401);
        assertThat(get("/images/probe/who", here).body()).isEqualTo("USER");
    }

    @Test
    void signingOutEverywhereElseKeepsTheSessionThatAsksForIt() {
        String here = signedIn();
        String elsewhere = signedIn();
        assertThat(get("/images/probe/everywhere", here).body()).isEqualTo("done");
        assertThat(get("/images/probe/who", here).body()).isEqualTo("USER");
        assertThat(get("/images/probe/who", elsewhere).body()).isEmpty();
        assertThat(signIns.open(person.id())).hasSize(1);
    }

    @Test
    void whoSignsInAgainInTheSameSessionEndsTheFormerSignIn() {
        String session = signedIn();
        HttpResponse<String> form = browser.send("/images/probe/form", request -> request.header("Cookie", session));
        signIn(new Form(session, form.body()), person.email().value(), PASSWORD);
        assertThat(signIns.open(person.id())).hasSize(1);
    }

    /** Turns it on and returns the recovery codes. */
    private List<String> turnOnSecondFactor() {
        Enrolment enrolment = factors.begin(person);
        app = new Authenticator(enrolment.text());
        return factors.turnOn(enrolment, PASSWORD, app.code(clock.instant()));
    }

    private String halfSignedIn() {
        HttpResponse<String> answer = signIn(form(), person.email().value(), PASSWORD);
        assertThat(location(answer)).endsWith("/login/code");
        return session(answer);
    }

    private HttpResponse<String> secondStep(String session, String code) {
        String token = browser.send("/images/probe/form", request -> request.header("Cookie", session))
                .body();
        return browser.send(
                "/login/code",
                request -> request.header("Cookie", session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("code=" + URLEncoder.encode(code, StandardCharsets.UTF_8)
                                + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/oauth/probe", "/api/oauth/probe", "/accounts/me", "/api/accounts/me", "/pdl", "/actuator/info"
            })
    void theRightPasswordAloneOpensNoMachineAddress(String address) {
        turnOnSecondFactor();
        assertThat(get(address, halfSignedIn()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today", "/account", "/meters", "/consumption", "/guide", "/admin/collection"})
    void theRightPasswordAloneOpensNoView(String address) {
        turnOnSecondFactor();
        String session = halfSignedIn();
        assertThat(get("/images/probe/who", session).body()).isEmpty();
        HttpResponse<String> answer = browser.send(
                address, request -> request.header("Cookie", session).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/login");
    }

    @Test
    void theRightCodeSignsInUnderANewSessionIdAndWorksOnce() {
        turnOnSecondFactor();
        Form form = form();
        HttpResponse<String> first = signIn(form, person.email().value(), PASSWORD);
        String half = session(first);
        assertThat(half).isNotEqualTo(form.session());
        String code = app.nextCode(clock.instant());
        HttpResponse<String> answer = secondStep(half, code);
        assertThat(location(answer)).doesNotContain("login");
        assertThat(session(answer)).isNotEqualTo(half);
        assertThat(get("/images/probe/who", session(answer)).body()).isEqualTo("USER");
        assertThat(get("/images/probe/who", half).body()).as("the former id").isEmpty();
        assertThat(signIns.open(person.id()).getFirst().proof()).isEqualTo(SignIn.Proof.CODE);

        assertThat(location(secondStep(halfSignedIn(), code))).endsWith("/login/code?error");
        assertThat(signIns.newest(person.id()).getFirst().ending()).isEqualTo(SignIn.Ending.WRONG_CODE);
    }

    @Test
    void aRecoveryCodeStandsInForTheTelephone() {
        List<String> codes = turnOnSecondFactor();
        String half = halfSignedIn();
        assertThat(location(secondStep(half, "000 000"))).endsWith("/login/code?error");
        throttle.close("second-factor");
        assertThat(location(secondStep(half, "111111"))).endsWith("/login/code?error=throttled");
        HttpResponse<String> answer = secondStep(half, codes.getFirst());
        assertThat(get("/images/probe/who", session(answer)).body()).isEqualTo("USER");
    }

    @Test
    void theSecondStepIsNothingWithoutTheFirst() {
        List<String> codes = turnOnSecondFactor();
        assertThat(location(secondStep(form().session(), codes.getFirst()))).endsWith("/login?error=late");
    }

    @Test
    void aPasswordThatWasChangedMeanwhileEndsTheFirstStep() {
        List<String> codes = turnOnSecondFactor();
        String half = halfSignedIn();
        accounts.changePassword(person.id(), PASSWORD, new NewPassword("Neuf-2bbbbb"));
        assertThat(location(secondStep(half, codes.getFirst()))).endsWith("/login?error=late");
    }

    @Test
    void theFirstStepIsGoodForFiveMinutes() {
        Instant since = clock.instant();
        HalfSignedIn half = new HalfSignedIn(person.id(), 1, since);
        assertThat(half.late(since.plus(HalfSignedIn.LIFE))).isFalse();
        assertThat(half.late(since.plus(HalfSignedIn.LIFE).plusSeconds(1))).isTrue();
    }

    private HttpResponse<String> signInToTheApi(String more) {
        return browser.postJson(
                "/accounts/login",
                "{\"email\":\"" + person.email().value() + "\",\"password\":\"" + PASSWORD + "\"" + more + "}");
    }

    @Test
    void theApiAsksForTheSecondFactorTooButNotOfPrograms() {
        List<String> codes = turnOnSecondFactor();
        HttpResponse<String> without = signInToTheApi("");
        assertThat(without.statusCode()).isEqualTo(200);
        assertThat(without.body()).contains("SECOND_FACTOR_REQUIRED");
        assertThat(without.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(signInToTheApi(",\"otp\":\"123456\"").body()).contains("SECOND_FACTOR_INVALID");
        HttpResponse<String> with = signInToTheApi(",\"otp\":\"" + codes.getFirst() + "\"");
        assertThat(get("/accounts/me", session(with)).statusCode()).isEqualTo(200);

        ApiCredentials pair = accounts.regenerateSecret(person.id());
        assertThat(browser.postForm(
                                "/accounts/token",
                                "client_id=" + pair.clientId() + "&client_secret=" + pair.clientSecret())
                        .body())
                .contains("access_token");
    }

    @Test
    void signingOutOfTheApiEndsTheTokenWhoeverHoldsIt() {
        String cookie = session(signInToTheApi(""));
        assertThat(get("/accounts/me", cookie).statusCode()).isEqualTo(200);
        browser.send(
                "/accounts/logout", request -> request.header("Cookie", cookie).POST(BodyPublishers.noBody()));
        assertThat(get("/accounts/me", cookie).statusCode()).isEqualTo(401);
        assertThat(signIns.newest(person.id()).getFirst().ending()).isEqualTo(SignIn.Ending.SIGNED_OUT);
    }

    @Test
    void whatABrowserClaimsToBeIsNeverKeptAsItIs() {
        Form form = form();
        String body = "username=" + person.email().value() + "&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(form.token(), StandardCharsets.UTF_8);
        browser.send(
                "/login",
                request -> request.header("Cookie", form.session())
                        .header("User-Agent", "<img src=x onerror=alert(1)>".repeat(50))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(signIns.open(person.id()).getFirst().browser()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/login/code", "/signup", "/meters", "/somewhere", "/styles.css"})
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

        @Autowired
        SignIns signIns;

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

        @GetMapping("/images/probe/everywhere")
        String everywhere(@AuthenticationPrincipal AccountPrincipal who) {
            signIns.signOutEverywhereElse(who.id());
            return "done";
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
