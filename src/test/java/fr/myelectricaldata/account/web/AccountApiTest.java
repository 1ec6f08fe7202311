package fr.myelectricaldata.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.TestThrottle;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Accounts over real HTTP, as scripts and browsers use them. */
class AccountApiTest {
    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    @Import(TestThrottle.Installed.class)
    class OnEmbeddedStores extends Contract {}

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    @Import(TestThrottle.Installed.class)
    class OnSharedStores extends Contract {}

    @ExtendWith(OutputCaptureExtension.class)
    abstract static class Contract {
        private static final AtomicInteger people = new AtomicInteger();
        private static final String PASSWORD = "Un-mot-de-passe-1";

        @LocalServerPort
        int port;

        @Autowired
        DataSource database;

        @Autowired
        TestThrottle throttle;

        ApiClient anonymous;

        @BeforeEach
        void connect() {
            anonymous = ApiClient.anonymous(port);
        }

        @AfterEach
        void open() {
            throttle.openAll();
        }

        private record Person(String email, String clientId, String secret) {}

        private Person newPerson() {
            String email = "person" + people.incrementAndGet() + "@example.org";
            HttpResponse<String> answer = signUp(email, PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(201);
            JsonNode data = ApiClient.json(answer).get("data");
            return new Person(
                    email,
                    data.get("client_id").asString(),
                    data.get("client_secret").asString());
        }

        private HttpResponse<String> signUp(String email, String password) {
            return anonymous.postJson("/accounts/signup", credentials(email, password));
        }

        private static String credentials(String email, String password) {
            return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\",\"turnstile_token\":null}";
        }

        private HttpResponse<String> token(Person person) {
            return anonymous.postForm(
                    "/accounts/token",
                    "grant_type=client_credentials&client_id=" + person.clientId() + "&client_secret="
                            + person.secret());
        }

        private String jwt(Person person) {
            return ApiClient.json(token(person)).get("access_token").asString();
        }

        private HttpResponse<String> signIn(String email, String password) {
            return anonymous.postJson("/api/accounts/login", credentials(email, password));
        }

        private String cookie(Person person) {
            String header = signIn(person.email(), PASSWORD)
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            return header.substring(0, header.indexOf(';'));
        }

        private int me(String authorization) {
            return anonymous.as(authorization).get("/accounts/me").statusCode();
        }

        private int meByCookie(String cookie) {
            return anonymous
                    .send("/accounts/me", request -> request.header("Cookie", cookie))
                    .statusCode();
        }

        private static String errorCode(HttpResponse<String> answer) {
            JsonNode error = ApiClient.json(answer).get("error");
            return error == null || error.isNull() ? "" : error.get("code").asString();
        }

        @Test
        void signUpShowsCredentialsOfTheKnownForm() {
            Person person = newPerson();
            assertThat(person.clientId()).matches("cli_[A-Za-z0-9_-]{43}");
            assertThat(person.secret()).matches("[A-Za-z0-9_-]{86}");
        }

        @Test
        void theEnvelopeHasItsFourFields() {
            JsonNode body = ApiClient.json(signUp("envelope@example.org", PASSWORD));
            assertThat(body.propertyNames()).containsExactlyInAnyOrder("success", "data", "error", "timestamp");
            assertThat(body.get("error").isNull()).isTrue();
            assertThat(body.get("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
        }

        @Test
        void everyFormOfCredentialIsAccepted() {
            Person person = newPerson();
            String jwt = jwt(person);
            assertThat(me("Bearer " + person.secret())).isEqualTo(200);
            assertThat(me("bearer " + person.secret())).isEqualTo(200);
            assertThat(me(person.secret())).isEqualTo(200);
            assertThat(me("Bearer " + jwt)).isEqualTo(200);
            assertThat(me(jwt)).isEqualTo(200);
            assertThat(meByCookie("access_token=" + jwt)).isEqualTo(200);
            assertThat(meByCookie(cookie(person))).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Bearer nonsense",
                    "Bearer ",
                    "Bearer a.b.c",
                    "Bearer eyJhbGciOiJub25lIn0.e30.",
                    "Basic YTpi",
                    "Token x",
                    "é€ÿ",
                    "Bearer ééééé.è.à",
                    "....",
                    "Bearer 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234x"
                })
        void wrongCredentialsAreRefusedAndNeverBreakAnything(String authorization) {
            HttpResponse<String> answer = anonymous.send(
                    "/accounts/me",
                    request -> request.header(
                            "Authorization",
                            new String(authorization.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                                    .replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "")));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(ApiClient.json(answer).get("detail").asString()).isNotBlank();
        }

        @Test
        void withoutCredentialTheAnswerSaysWhatToSend() {
            HttpResponse<String> answer = anonymous.get("/api/accounts/me");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("Authorization");
        }

        @Test
        void theHeaderOutranksTheCookie() {
            Person person = newPerson();
            HttpResponse<String> answer = anonymous.send(
                    "/accounts/me",
                    request -> request.header("Cookie", "access_token=stale")
                            .header("Authorization", "Bearer " + person.secret()));
            assertThat(answer.statusCode()).isEqualTo(200);
            HttpResponse<String> reverse = anonymous.send(
                    "/accounts/me",
                    request -> request.header("Cookie", cookie(person)).header("Authorization", "Bearer stale"));
            assertThat(reverse.statusCode()).isEqualTo(401);
        }

        @Test
        void meHasEveryFieldThatClientsKnow() {
            Person person = newPerson();
            JsonNode me = anonymous
                    .as("Bearer " + person.secret())
                    .getJson("/accounts/me")
                    .get("data");
            assertThat(me.propertyNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "email",
                            "client_id",
                            "is_active",
                            "created_at",
                            "is_admin",
                            "debug_mode",
                            "admin_data_sharing",
                            "admin_data_sharing_enabled_at",
                            "role");
            assertThat(me.get("email").asString()).isEqualTo(person.email());
            assertThat(me.get("created_at").asString())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?Z");
            assertThat(me.get("is_admin").asBoolean()).isFalse();
            assertThat(me.get("role").get("name").asString()).isEqualTo("visitor");
        }

        @Test
        void ownRoutesHaveTheirFieldsWithSlashHeadAndUnknownParameters() {
            Person person = newPerson();
            ApiClient api = anonymous.as("Bearer " + person.secret());
            for (String prefix : List.of("/accounts", "/api/accounts")) {
                assertThat(api.getJson(prefix + "/credentials/?x=1").get("data").propertyNames())
                        .containsExactly("client_id");
                assertThat(api.getJson(prefix + "/usage-stats/?x=1").get("data").propertyNames())
                        .containsExactlyInAnyOrder(
                                "cached_requests", "no_cache_requests", "cached_limit", "no_cache_limit", "date");
                assertThat(api.getJson(prefix + "/me/?x=1").get("success").asBoolean())
                        .isTrue();
                for (String route : List.of("/me", "/credentials", "/usage-stats/")) {
                    HttpResponse<String> head = api.send(
                            prefix + route,
                            request -> request.method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
                    assertThat(head.statusCode()).isEqualTo(200);
                    assertThat(head.body()).isEmpty();
                }
            }
            HttpResponse<String> changed = api.postJson(
                    "/api/accounts/update-password/?x=1",
                    "{\"old_password\":\"" + PASSWORD + "\",\"new_password\":\"Un-autre-mot-1\",\"x\":1}");
            assertThat(ApiClient.json(changed).get("data").propertyNames()).containsExactly("message");
            assertThat(ApiClient.json(api.postJson("/accounts/regenerate-secret/", ""))
                            .get("data")
                            .propertyNames())
                    .containsExactlyInAnyOrder("client_id", "client_secret");
        }

        @Test
        void theTokenEndpointTakesFormsAndBasic() {
            Person person = newPerson();
            JsonNode byForm = ApiClient.json(token(person));
            assertThat(byForm.propertyNames()).containsExactlyInAnyOrder("access_token", "token_type", "expires_in");
            assertThat(byForm.get("token_type").asString()).isEqualTo("bearer");
            assertThat(byForm.get("expires_in").asLong()).isEqualTo(43_200 * 60L);
            String basic = Base64.getEncoder()
                    .encodeToString((person.clientId() + ":" + person.secret()).getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> byBasic =
                    anonymous.as("Basic " + basic).postForm("/api/accounts/token", "grant_type=client_credentials");
            assertThat(byBasic.statusCode()).isEqualTo(200);
            assertThat(me("Bearer "
                            + ApiClient.json(byBasic).get("access_token").asString()))
                    .isEqualTo(200);
        }

        @Test
        void theTokenEndpointRefusesInBothLanguagesOfErrors() {
            Person person = newPerson();
            HttpResponse<String> wrong =
                    anonymous.postForm("/accounts/token", "client_id=" + person.clientId() + "&client_secret=no");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(ApiClient.json(wrong).get("error").asString()).isEqualTo("invalid_client");
            assertThat(ApiClient.json(wrong).get("detail").asString()).isNotBlank();
            List<HttpResponse<String>> missing = List.of(
                    anonymous.postForm("/accounts/token", "client_id=" + person.clientId()),
                    anonymous.postJson("/accounts/token", "{\"client_id\":\"x\",\"client_secret\":\"y\"}"),
                    anonymous.postForm(
                            "/accounts/token?client_id=" + person.clientId() + "&client_secret=" + person.secret(), ""),
                    anonymous.as("Basic garbage").postForm("/accounts/token", ""));
            assertThat(missing).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(ApiClient.json(answer).get("error").asString()).isEqualTo("invalid_request");
                assertThat(ApiClient.json(answer).get("detail").isString()).isTrue();
            });
        }

        @Test
        void oneAddressIsOneAccountWhateverItsCase() {
            Person person = newPerson();
            HttpResponse<String> again = signUp(person.email().toUpperCase(java.util.Locale.ROOT), PASSWORD);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(errorCode(again)).isEqualTo("USER_EXISTS");
            assertThat(signIn(" " + person.email().toUpperCase(java.util.Locale.ROOT), PASSWORD)
                            .body())
                    .contains("\"success\":true");
        }

        @Test
        void ofManySimultaneousSignUpsOneSucceedsAndNoneFails() throws Exception {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 6; i++) {
                    answers.add(threads.submit(() -> {
                        go.await();
                        return signUp("race@example.org", PASSWORD);
                    }));
                }
                go.countDown();
            }
            int created = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                if (answer.get().statusCode() == 201) {
                    created++;
                } else {
                    assertThat(errorCode(answer.get())).isEqualTo("USER_EXISTS");
                }
            }
            assertThat(created).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"email\":\"not-an-address\",\"password\":\"Un-mot-de-passe-1\"}",
                    "{\"email\":\"a@example.org\",\"password\":\"court1A\"}",
                    "{\"email\":\"a@example.org\",\"password\":\"sansmajuscule1\"}",
                    "{\"email\":\"a@example.org\",\"password\":\"SANSMINUSCULE1\"}",
                    "{\"email\":\"a@example.org\",\"password\":\"SansAucunChiffre\"}",
                    "{\"email\":\"a@example.org\"}",
                    "{}",
                    "[]",
                    "",
                    "{\"email\":",
                    "{\"email\":{},\"password\":[]}"
                })
        void malformedSignUpsAreExplained(String body) {
            HttpResponse<String> answer = anonymous.postJson("/accounts/signup", body);
            assertThat(answer.statusCode()).isEqualTo(422);
            JsonNode fault = ApiClient.json(answer).get("detail").get(0);
            assertThat(fault.propertyNames()).containsExactlyInAnyOrder("type", "loc", "msg", "input");
            assertThat(fault.get("loc").get(0).asString()).isEqualTo("body");
            assertThat(answer.body()).doesNotContain("sansmajuscule1");
        }

        @Test
        void everyCharacterOfALongUnicodePasswordCounts() {
            String start = "é€Ł漢字🔑".repeat(16);
            String password = start + "-Aa1";
            assertThat(signUp("long@example.org", password).statusCode()).isEqualTo(201);
            assertThat(signIn("long@example.org", password).body()).contains("\"success\":true");
            HttpResponse<String> other = signIn("long@example.org", start + "-Aa2");
            assertThat(errorCode(other)).isEqualTo("INVALID_CREDENTIALS");
        }

        @Test
        void signInAnswersTheSameForUnknownAddressAndWrongPassword(CapturedOutput log) {
            Person person = newPerson();
            HttpResponse<String> wrong = signIn(person.email(), "Wrong-password-1");
            HttpResponse<String> unknown = signIn("nobody@example.org", "Wrong-password-1");
            assertThat(wrong.statusCode()).isEqualTo(200);
            assertThat(errorCode(wrong)).isEqualTo("INVALID_CREDENTIALS").isEqualTo(errorCode(unknown));
            assertThat(log.getAll())
                    .containsPattern("sign-in: wrong password for account [0-9a-f-]{36}")
                    .contains("sign-in: wrong password for an unknown address")
                    .doesNotContain("Wrong-password-1", "nobody@example.org");
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        }

        @Test
        void signInSetsACookieThatSignOutClears() {
            Person person = newPerson();
            assertThat(signIn(person.email(), PASSWORD).headers().firstValue("Set-Cookie"))
                    .get()
                    .asString()
                    .contains("HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax")
                    .doesNotContain("Domain");
            assertThat(anonymous.postJson("/accounts/logout", "").headers().firstValue("Set-Cookie"))
                    .get()
                    .asString()
                    .contains("access_token=;", "Max-Age=0");
        }

        @Test
        void whatTheCookieChangesMustComeFromOurOwnPages() {
            Person person = newPerson();
            String cookie = cookie(person);
            assertThat(regenerate(cookie, "Origin", "https://evil.example")).isEqualTo(403);
            assertThat(regenerate(cookie, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
            assertThat(regenerate(cookie, "X-Nothing", "")).isEqualTo(403);
            assertThat(regenerate(cookie, "Origin", "http://localhost:" + port)).isEqualTo(200);
        }

        private int regenerate(String cookie, String header, String value) {
            return anonymous
                    .send(
                            "/accounts/regenerate-secret",
                            request -> request.header("Cookie", cookie)
                                    .header(header, value)
                                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                    .statusCode();
        }

        @Test
        void regeneratingTheSecretKillsWhatWasProvedBefore() {
            Person person = newPerson();
            String jwt = jwt(person);
            JsonNode data = ApiClient.json(anonymous.as("Bearer " + jwt).postJson("/accounts/regenerate-secret", ""))
                    .get("data");
            String fresh = data.get("client_secret").asString();
            assertThat(data.get("client_id").asString()).isEqualTo(person.clientId());
            assertThat(fresh).isNotEqualTo(person.secret());
            assertThat(me("Bearer " + person.secret())).isEqualTo(401);
            assertThat(me("Bearer " + jwt)).isEqualTo(401);
            assertThat(me("Bearer " + fresh)).isEqualTo(200);
            assertThat(token(person).statusCode()).isEqualTo(401);
        }

        @Test
        void changingThePasswordKillsTokensButNotTheSecret() {
            Person person = newPerson();
            String jwt = jwt(person);
            ApiClient owner = anonymous.as("Bearer " + person.secret());
            assertThat(errorCode(owner.postJson("/accounts/update-password", passwords("Wrong-1aaaaa", "Neuf-2bbbbb"))))
                    .isEqualTo("INVALID_PASSWORD");
            assertThat(errorCode(owner.postJson("/accounts/update-password", "{}")))
                    .isEqualTo("MISSING_FIELDS");
            assertThat(owner.postJson("/accounts/update-password", passwords(PASSWORD, "x"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(owner.postJson("/accounts/update-password", "nonsense").statusCode())
                    .isEqualTo(422);
            assertThat(owner.postJson("/accounts/update-password", passwords(PASSWORD, "Neuf-2bbbbb"))
                            .body())
                    .contains("\"success\":true");
            assertThat(me("Bearer " + jwt)).isEqualTo(401);
            assertThat(me("Bearer " + person.secret())).isEqualTo(200);
            assertThat(signIn(person.email(), "Neuf-2bbbbb").body()).contains("\"success\":true");
        }

        private static String passwords(String current, String replacement) {
            return "{\"old_password\":\"" + current + "\",\"new_password\":\"" + replacement + "\"}";
        }

        @Test
        void aDeletedAccountLeavesNothingBehind() {
            Person person = newPerson();
            String jwt = jwt(person);
            assertThat(anonymous.as("Bearer " + jwt).delete("/accounts/me").body())
                    .contains("\"success\":true");
            assertThat(me("Bearer " + jwt)).isEqualTo(401);
            assertThat(me("Bearer " + person.secret())).isEqualTo(401);
            assertThat(errorCode(signIn(person.email(), PASSWORD))).isEqualTo("INVALID_CREDENTIALS");
            assertThat(DatabaseDump.of(database)).doesNotContain(person.email(), person.clientId());
            assertThat(signUp(person.email(), PASSWORD).statusCode()).isEqualTo(201);
        }

        @Test
        void theDatabaseHoldsNoSecretInClear() {
            Person person = newPerson();
            String jwt = jwt(person);
            String dump = DatabaseDump.of(database);
            assertThat(dump).contains(person.clientId());
            byte[] raw = Base64.getUrlDecoder().decode(person.secret());
            assertThat(dump)
                    .doesNotContain(
                            person.secret(),
                            PASSWORD,
                            jwt,
                            java.util.HexFormat.of().formatHex(raw),
                            java.util.HexFormat.of().formatHex(person.secret().getBytes(StandardCharsets.UTF_8)));
        }

        @Test
        void whoeverIsTooFastIsToldWhenToComeBack() {
            Person person = newPerson();
            throttle.close("sign-in");
            List<HttpResponse<String>> answers = List.of(signIn(person.email(), PASSWORD), token(person));
            throttle.openAll();
            throttle.close("sign-up");
            HttpResponse<String> third = signUp("fast@example.org", PASSWORD);
            throttle.openAll();
            throttle.close("requests");
            HttpResponse<String> fourth =
                    anonymous.as("Bearer " + person.secret()).get("/accounts/me");
            assertThat(List.of(answers.get(0), answers.get(1), third, fourth)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(Integer.parseInt(
                                answer.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(1, 7);
                assertThat(ApiClient.json(answer).get("detail").isString()).isTrue();
            });
        }
    }
}
