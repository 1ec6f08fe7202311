package fr.myelectricaldata.defects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.Household;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who somebody is, how they prove it, and what is left of it elsewhere. */
class CredentialsTest extends WholeGateway {
    private static final String BOSS = "boss@example.org";
    private static final String PASSWORD = "Un-mot-de-passe-1";

    @Autowired
    CountedStatements statements;

    @Autowired
    CountedHashes hashes;

    private HttpResponse<String> signUp(String email, String password) {
        return anonymous.postJson("/api/accounts/signup", credentials(email, password));
    }

    private static String credentials(String email, String password) {
        return new JsonMapper().writeValueAsString(Map.of("email", email, "password", password));
    }

    private HttpResponse<String> signIn(Household household) {
        return anonymous.postJson("/api/accounts/login", credentials(household.email(), household.password()));
    }

    private String cookieOf(Household household) {
        return signIn(household)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceAll(";.*", "");
    }

    private int meBy(String authorization) {
        return anonymous.as(authorization).get("/api/accounts/me").statusCode();
    }

    @Test
    @DisplayName("W4: the address of an administrator is worth nothing until it is proved, in whatever case")
    void anAdministratorsAddressIsWorthNothingUntilProved() {
        HttpResponse<String> first = signUp("BOSS@example.org", PASSWORD);
        HttpResponse<String> second = signUp("Boss@Example.ORG", PASSWORD);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(code(second)).isEqualTo("USER_EXISTS");
        ApiClient impostor = anonymous.as("Bearer "
                + ApiClient.json(first).path("data").path("client_secret").asString());
        assertThat(impostor.get("/api/admin/users").statusCode()).isEqualTo(403);
        assertThat(impostor.postJson("/api/admin/pdl/add", "{}").statusCode()).isNotEqualTo(200);

        anonymous.get("/api/accounts/verify-email?token="
                + MAILBOX.about(BOSS, "Confirmez").token("verify-email"));
        assertThat(impostor.get("/api/admin/users").statusCode())
                .as("who reads that mailbox is the administrator")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("W5: no published key signs a token")
    @ValueSource(
            strings = {
                "",
                "change-me-in-production",
                "changeme",
                "your-secret-key",
                "secret",
                "dev-secret-key-change-in-production",
                "your-secret-key-here-change-in-production-please"
            })
    void noPublishedKeySignsAToken(String key) throws Exception {
        String id = idOf(Household.signUp(anonymous));
        String head = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        String body = base64("{\"sub\":\"" + id + "\",\"exp\":"
                + Instant.now().plusSeconds(3600).getEpochSecond() + "}");
        String signature = "";
        if (!key.isEmpty()) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            signature = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((head + "." + body).getBytes(StandardCharsets.US_ASCII)));
        }
        assertThat(meBy("Bearer " + head + "." + body + "." + signature)).isEqualTo(401);
        assertThat(meBy("Bearer " + base64("{\"alg\":\"none\"}") + "." + body + "."))
                .isEqualTo(401);
    }

    @Test
    @DisplayName("W5: the compose file brings no key of its own")
    void theComposeFileBringsNoKey() throws Exception {
        assertThat(Files.readString(Path.of("docker-compose.yml")))
                .doesNotContainPattern("SECRET_KEY: *\"?\\$\\{SECRET_KEY:-[^}]")
                .doesNotContainPattern("SECRET_KEY: *\"?[A-Za-z0-9]");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("W10: a secret costs one statement and rubbish none, however many accounts there are")
    void aSecretCostsOneStatementHoweverManyAccounts() {
        Household household = Household.signUp(anonymous);
        long few = statementsFor("Bearer " + household.clientSecret());
        crowd(500);
        assertThat(statementsFor("Bearer " + household.clientSecret())).isEqualTo(few);
        assertThat(statementsFor("Bearer rubbish")).isZero();
        assertThat(statementsFor("Bearer " + "x".repeat(86))).isLessThanOrEqualTo(1);
        assertThat(statements.ofRequests()).noneMatch(sql -> sql.matches("(?is)select.*from account(?!.*where).*"));
    }

    private long statementsFor(String authorization) {
        statements.forget();
        meBy(authorization);
        return statements.ofRequests().size();
    }

    private void crowd(int people) {
        new JdbcTemplate(database)
                .batchUpdate(
                        "insert into account (id, email, email_verified, client_id, secret_hash, secret_index,"
                                + " index_key_id, key_locked, active, credential_version, created_at, version, role_id, demo)"
                                + " values (?, ?, true, ?, ?, ?, 'crowd', false, true, 1, 1790000000000, 0, 'visitor', false)",
                        IntStream.range(0, people)
                                .mapToObj(number -> UUID.randomUUID().toString())
                                .map(id -> new Object[] {id, id + "@exemple.fr", "cli_" + id, "h" + id, "i" + id})
                                .toList());
    }

    @ParameterizedTest
    @DisplayName("W11: a token of any letters is refused, never an error")
    @ValueSource(strings = {"é", "token-à-l’envers", "\u00ff\u00fe", "....", "a.b", "Ω.Ω.Ω"})
    void aTokenOfAnyLettersIsRefused(String token) {
        String raw = new String(token.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(meBy("Bearer " + raw.replaceAll("[\\x7f-\\x9f]", ""))).isEqualTo(401);
    }

    @Test
    @DisplayName("W12: a token dies with the sign-out, the password, the secret and its time")
    void aTokenDiesWithWhatProvedIt() {
        Household household = Household.signUp(anonymous);
        String cookie = cookieOf(household);
        anonymous.send(
                "/api/accounts/logout",
                request -> request.header("Cookie", cookie)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.noBody()));
        assertThat(anonymous
                        .send("/api/accounts/me", request -> request.header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(401);

        String beforeSecret = household.token();
        JsonNode regenerated = ApiClient.json(household.api().postJson("/api/accounts/regenerate-secret", ""));
        String secret = regenerated.path("data").path("client_secret").asString();
        assertThat(meBy("Bearer " + beforeSecret)).isEqualTo(401);
        assertThat(meBy("Bearer " + household.clientSecret())).isEqualTo(401);

        Household after = new Household(
                anonymous.as("Bearer " + secret),
                household.email(),
                household.password(),
                household.clientId(),
                secret);
        String beforePassword = after.token();
        after.api()
                .postJson(
                        "/api/accounts/update-password",
                        "{\"old_password\":\"" + PASSWORD + "\",\"new_password\":\"Un-mot-de-passe-2\"}");
        assertThat(meBy("Bearer " + beforePassword)).isEqualTo(401);

        JsonNode claims = new JsonMapper()
                .readTree(Base64.getUrlDecoder().decode(after.token().split("\\.")[1]));
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(60L, 30L * 24 * 3600);
    }

    @Test
    @DisplayName("W13: guessing is slowed down, and an unknown address gets the answer of a known one")
    void guessingIsSlowedDown() {
        Household household = Household.signUp(anonymous);
        String wrong = credentials(household.email(), "pas-le-bon-mot-1");
        String unknown = credentials("personne-" + UUID.randomUUID() + "@example.org", "pas-le-bon-mot-1");
        int start = hashes.since(0);
        HttpResponse<String> known = anonymous.postJson("/api/accounts/login", wrong);
        int forKnown = hashes.since(start);
        HttpResponse<String> nobody = anonymous.postJson("/api/accounts/login", unknown);
        int forNobody = hashes.since(start + forKnown);
        assertThat(forNobody).as("slow comparisons").isEqualTo(forKnown).isEqualTo(1);
        assertThat(nobody.statusCode()).isEqualTo(known.statusCode());
        assertThat(code(nobody)).isEqualTo(code(known));

        assertThat(statusesOf(60, "/api/accounts/login", "application/json", wrong))
                .contains(429);
        String guess = "client_id=" + household.clientId() + "&client_secret=x";
        assertThat(statusesOf(60, "/api/accounts/token", "application/x-www-form-urlencoded", guess))
                .contains(429);
        String forgotten = "{\"email\":\"" + household.email() + "\"}";
        assertThat(statusesOf(20, "/api/accounts/forgot-password", "application/json", forgotten))
                .contains(429);
        assertThat(ApiClient.json(signIn(household)).path("success").asBoolean())
                .as("the owner at home is not shut out")
                .isTrue();
    }

    /** From a network where nobody else of these tests is. */
    private List<Integer> statusesOf(int times, String path, String type, String body) {
        return IntStream.range(0, times)
                .mapToObj(attempt -> anonymous
                        .send(
                                path,
                                request -> request.header("Content-Type", type)
                                        .header("X-Forwarded-For", "203.0.113.7")
                                        .POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .toList();
    }

    @ParameterizedTest
    @DisplayName("W14: one rule for passwords, wherever one is chosen")
    @ValueSource(strings = {"x", "        ", "motdepasse"})
    void oneRuleForPasswordsEverywhere(String bad) {
        assertThat(signUp("court-" + UUID.randomUUID() + "@example.org", bad).statusCode())
                .isNotEqualTo(201);

        Household household = Household.signUp(anonymous);
        JsonNode changed = ApiClient.json(household
                .api()
                .postJson(
                        "/api/accounts/update-password",
                        "{\"old_password\":\"" + PASSWORD + "\",\"new_password\":\"" + bad + "\"}"));
        assertThat(changed.path("success").asBoolean()).isFalse();

        anonymous.postJson("/api/accounts/forgot-password", "{\"email\":\"" + household.email() + "\"}");
        String token = MAILBOX.about(household.email(), "Choisissez").token("reset-password");
        JsonNode reset = ApiClient.json(anonymous.postJson(
                "/api/accounts/reset-password", "{\"token\":\"" + token + "\",\"new_password\":\"" + bad + "\"}"));
        assertThat(reset.path("success").asBoolean()).isFalse();
        assertThat(ApiClient.json(signIn(household)).path("success").asBoolean())
                .as("the old one still holds")
                .isTrue();
    }

    @Test
    @DisplayName("W14: a long password is a password")
    void aLongPasswordIsAPassword() {
        String email = "long-" + UUID.randomUUID() + "@example.org";
        String phrase = "Des mots, encore des mots, toujours des mots 1. ".repeat(2) + "é".repeat(20);
        assertThat(signUp(email, phrase).statusCode()).isEqualTo(201);
        HttpResponse<String> shorter =
                anonymous.postJson("/api/accounts/login", credentials(email, phrase.substring(0, 72)));
        HttpResponse<String> whole = anonymous.postJson("/api/accounts/login", credentials(email, phrase));
        assertThat(ApiClient.json(shorter).path("success").asBoolean()).isFalse();
        assertThat(ApiClient.json(whole).path("success").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("W18: the header outranks the cookie, and no address takes a token")
    void theHeaderOutranksTheCookie() {
        Household one = Household.signUp(anonymous);
        Household other = Household.signUp(anonymous);
        String cookie = cookieOf(one);
        HttpResponse<String> me = other.api().send("/api/accounts/me", request -> request.header("Cookie", cookie));
        assertThat(ApiClient.json(me).path("data").path("email").asString()).isEqualTo(other.email());

        assertThat(anonymous
                        .get("/api/accounts/me?access_token=" + one.clientSecret())
                        .statusCode())
                .isEqualTo(401);
        Household consenting = Household.signUp(anonymous);
        String back =
                consenting.acceptedConsent(consenting.offered().getFirst()).toString();
        anonymous.get(back + "&access_token=" + consenting.clientSecret());
        assertThat(points(consenting)).isEmpty();
    }

    @Test
    @DisplayName("W19: nothing that somebody typed becomes markup, a header or part of an address")
    void nothingTypedBecomesMarkupOrHeader() {
        Household household = Household.signUp(anonymous);
        for (String nasty : List.of(
                "%3Cscript%3Ealert(1)%3C/script%3E", "x%0d%0aSet-Cookie:%20evil=1", "%22%3E%3Cimg%20src=x%3E")) {
            HttpResponse<String> answer = household
                    .api()
                    .get("/api/oauth/callback?state=" + nasty + "&error=" + nasty + "&error_description=" + nasty);
            String location = answer.headers().firstValue("Location").orElse("");
            assertThat(location).doesNotContain("script", "evil", "img");
            assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("evil");
            assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x");
        }
        anonymous.send(
                "/api/accounts/login",
                request -> request.header("Content-Type", "application/json")
                        .header("User-Agent", "<script>alert(1)</script>")
                        .POST(BodyPublishers.ofString(credentials(household.email(), household.password()))));
        assertThat(MAILBOX.about(household.email(), "Confirmez").html()).doesNotContain("<script>");
    }
}
