package fr.myelectricaldata.account.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.EmailTakenException;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.account.links.DeadLinkException;
import fr.myelectricaldata.account.preferences.PreferenceService;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.mail.MailHealth;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.Mailbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Mails that really leave by SMTP, links in them that really work, on both databases. */
class MailedLifeTest {
    private static final Mailbox MAILBOX = Mailbox.start();

    private static void leaveBy(DynamicPropertyRegistry registry) {
        registry.add("med.mail.smtp.host", () -> "127.0.0.1");
        registry.add("med.mail.smtp.port", MAILBOX::port);
        registry.add("med.mail.smtp.security", () -> "none");
        registry.add("med.mail.smtp.from", () -> "passerelle@example.org");
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    class OnSqlite extends Contract {
        @DynamicPropertySource
        static void mails(DynamicPropertyRegistry registry) {
            leaveBy(registry);
        }
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    class OnPostgres extends Contract {
        @DynamicPropertySource
        static void mails(DynamicPropertyRegistry registry) {
            leaveBy(registry);
        }
    }

    abstract static class Contract {
        private static final String NEW = "Un-autre-mot-de-passe-2";

        @LocalServerPort
        int port;

        @Autowired
        AccountService accounts;

        @Autowired
        AccountLife life;

        @Autowired
        PreferenceService preferences;

        @Autowired
        MailHealth health;

        @Autowired
        JdbcClient database;

        private ApiClient api() {
            return ApiClient.anonymous(port);
        }

        private static String someAddress() {
            return "vie-" + UUID.randomUUID() + "@example.org";
        }

        private Account accountOf(Household household) {
            return accounts.find(new EmailAddress(household.email())).orElseThrow();
        }

        private Household verified() {
            Household household = Household.signUp(api());
            verify(MAILBOX.newest(household.email(), 1).token("verify-email"));
            return household;
        }

        private JsonNode verify(String token) {
            return api().getJson("/api/accounts/verify-email?token=" + token);
        }

        private JsonNode post(String path, String body) {
            HttpResponse<String> answer = api().postJson(path, body);
            assertThat(answer.statusCode()).isEqualTo(200);
            return ApiClient.json(answer);
        }

        private JsonNode reset(String token, String password) {
            return post(
                    "/accounts/reset-password", "{\"token\":\"" + token + "\",\"new_password\":\"" + password + "\"}");
        }

        private boolean signsIn(String email, String password) {
            return post("/accounts/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")
                    .path("success")
                    .asBoolean();
        }

        private static String code(JsonNode answer) {
            return answer.path("error").path("code").asString();
        }

        @Test
        void whoSignsUpProvesTheAddressByAMailedLinkOnce() {
            Household household = Household.signUp(api());
            assertThat(accountOf(household).emailVerified()).isFalse();
            Mailbox.Letter letter = MAILBOX.newest(household.email(), 1);
            assertThat(letter.subject()).isEqualTo("Confirmez votre adresse · MyElectricalData");
            assertThat(letter.html()).contains("lang=\"fr\"", letter.token("verify-email"), household.email());
            assertThat(letter.headers()).contains("Auto-Submitted: auto-generated");
            assertThat(verify(letter.token("verify-email")).path("success").asBoolean())
                    .isTrue();
            assertThat(accountOf(household).emailVerified()).isTrue();
            assertThat(code(verify(letter.token("verify-email")))).isEqualTo("INVALID_TOKEN");
            assertThat(code(verify("nonsense"))).isEqualTo("INVALID_TOKEN");
        }

        @Test
        void mailsSpeakTheLanguageOfTheAccount() {
            Household household = Household.signUp(api());
            MAILBOX.newest(household.email(), 1);
            preferences.change(accountOf(household).id(), before -> before.withLanguage("en"));
            life.forgotPassword(new EmailAddress(household.email()), Locale.FRENCH);
            assertThat(MAILBOX.newest(household.email(), 2).subject()).startsWith("Choose a new password");
        }

        @Test
        void aForgottenPasswordIsReplacedAndEverythingOfBeforeIsDead() {
            Household household = verified();
            String token = household.token();
            post("/api/accounts/forgot-password", "{\"email\":\"" + household.email() + "\"}");
            String link = MAILBOX.about(household.email(), "Choisissez").token("reset-password");
            HttpResponse<String> weak =
                    api().postJson("/accounts/reset-password", "{\"token\":\"" + link + "\",\"new_password\":\"x\"}");
            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(reset(link, NEW).path("success").asBoolean()).isTrue();
            assertThat(signsIn(household.email(), NEW)).isTrue();
            assertThat(signsIn(household.email(), household.password())).isFalse();
            assertThat(api().as("Bearer " + token).get("/accounts/me").statusCode())
                    .isEqualTo(401);
            assertThat(household.api().get("/accounts/me").statusCode())
                    .as("the secret of a proved owner lives on")
                    .isEqualTo(200);
            assertThat(code(reset(link, NEW))).isEqualTo("INVALID_TOKEN");
            Mailbox.Letter news = MAILBOX.about(household.email(), "Votre mot de passe a changé");
            assertThat(news.text()).contains("Si c’est vous, il n’y a rien à faire", "/forgot-password");
        }

        @Test
        void whoOpenedAnAccountInAnothersNameLosesItWhollyOnceTheOtherResets() {
            Household stranger = Household.signUp(api());
            post("/accounts/forgot-password", "{\"email\":\"" + stranger.email() + "\"}");
            reset(MAILBOX.about(stranger.email(), "Choisissez").token("reset-password"), NEW);
            assertThat(accountOf(stranger).emailVerified()).isTrue();
            assertThat(stranger.api().get("/accounts/me").statusCode()).isEqualTo(401);
            assertThat(signsIn(stranger.email(), stranger.password())).isFalse();
        }

        @Test
        void unknownAndKnownAndVerifiedAddressesGetOneAnswer() {
            Household known = verified();
            String unknown = someAddress();
            for (String path : new String[] {"/accounts/forgot-password", "/accounts/resend-verification"}) {
                JsonNode one = post(path, "{\"email\":\"" + known.email() + "\"}");
                JsonNode other = post(path, "{\"email\":\"" + unknown + "\"}");
                assertThat(one.path("data")).isEqualTo(other.path("data"));
                assertThat(one.path("success")).isEqualTo(other.path("success"));
            }
            MAILBOX.about(known.email(), "Choisissez");
            await().until(() -> health.snapshot().waiting() == 0);
            assertThat(MAILBOX.all(unknown)).isEmpty();
            assertThat(MAILBOX.all(known.email())).as("nothing more to verify").hasSize(2);
        }

        @Test
        void onlyTheNewestLinkOfAKindCounts() {
            Household household = Household.signUp(api());
            String first = MAILBOX.newest(household.email(), 1).token("verify-email");
            post("/accounts/resend-verification", "{\"email\":\"" + household.email() + "\"}");
            String second = MAILBOX.newest(household.email(), 2).token("verify-email");
            assertThat(code(verify(first))).isEqualTo("INVALID_TOKEN");
            assertThat(code(reset(second, NEW))).as("a link of another kind").isEqualTo("INVALID_TOKEN");
            assertThat(verify(second).path("success").asBoolean()).isTrue();
        }

        @Test
        void linksDieWithTimeWithThePasswordAndWithTheAccount() {
            Household household = Household.signUp(api());
            String old = MAILBOX.newest(household.email(), 1).token("verify-email");
            AccountId id = accountOf(household).id();
            database.sql("update account_link set expires_at = 1 where account_id = ?")
                    .param(id.toString())
                    .update();
            assertThat(code(verify(old))).isEqualTo("TOKEN_EXPIRED");
            life.resendVerification(new EmailAddress(household.email()), Locale.FRENCH);
            String next = MAILBOX.newest(household.email(), 2).token("verify-email");
            accounts.changePassword(id, household.password(), new NewPassword(NEW));
            assertThat(code(verify(next))).isEqualTo("INVALID_TOKEN");
            life.resendVerification(new EmailAddress(household.email()), Locale.FRENCH);
            MAILBOX.newest(household.email(), 4);
            String last = MAILBOX.about(household.email(), "Confirmez").token("verify-email");
            accounts.delete(id);
            assertThat(code(verify(last))).isEqualTo("INVALID_TOKEN");
        }

        @Test
        void aChangedAddressIsProvedFirstAndBothMailboxesHear() {
            Household household = verified();
            AccountId id = accountOf(household).id();
            EmailAddress wanted = new EmailAddress(someAddress());
            assertThatThrownBy(() -> life.requestEmail(id, "Wrong-1-password", wanted, Locale.FRENCH))
                    .isInstanceOf(WrongPasswordException.class);
            life.requestEmail(id, household.password(), wanted, Locale.FRENCH);
            String link = MAILBOX.newest(wanted.value(), 1).token("change-email");
            assertThat(accountOf(household).email().value()).isEqualTo(household.email());
            life.confirmEmail(link);
            assertThat(accounts.get(id).email()).isEqualTo(wanted);
            assertThat(accounts.get(id).emailVerified()).isTrue();
            assertThat(MAILBOX.about(household.email(), "Votre compte a changé d’adresse")
                            .text())
                    .contains("écrivez sans attendre", household.email())
                    .doesNotContain(wanted.value());
            assertThat(MAILBOX.about(wanted.value(), "Votre adresse est changée")
                            .text())
                    .contains(wanted.value());
            assertThatThrownBy(() -> life.confirmEmail(link)).isInstanceOf(DeadLinkException.class);
        }

        @Test
        void aTakenAddressIsToldToItsMailboxAlone() {
            Household household = verified();
            Household other = verified();
            AccountId id = accountOf(household).id();
            life.requestEmail(id, household.password(), new EmailAddress(other.email()), Locale.FRENCH);
            assertThat(MAILBOX.about(other.email(), "Cette adresse a déjà un compte")
                            .text())
                    .doesNotContain("token=");
        }

        @Test
        void aReplacedSecretIsTold() {
            Household household = verified();
            accounts.regenerateSecret(accountOf(household).id());
            assertThat(MAILBOX.about(household.email(), "Votre client_secret").text())
                    .contains("remplacé le");
        }

        @Test
        void anInvitedPersonSetsAPasswordAndIsShownCredentials() {
            EmailAddress email = new EmailAddress(someAddress());
            Account invited = life.invite(email, Locale.ENGLISH);
            assertThatThrownBy(() -> life.invite(email, Locale.ENGLISH)).isInstanceOf(EmailTakenException.class);
            assertThat(invited.emailVerified()).isFalse();
            Mailbox.Letter letter = MAILBOX.about(email.value(), "An account is waiting for you");
            String link = letter.token("invitation");
            SignedUp accepted = life.accept(link, new NewPassword(NEW));
            assertThat(accepted.account().emailVerified()).isTrue();
            assertThat(signsIn(email.value(), NEW)).isTrue();
            assertThat(api().as("Bearer " + accepted.credentials().clientSecret())
                            .get("/accounts/me")
                            .statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> life.accept(link, new NewPassword(NEW))).isInstanceOf(DeadLinkException.class);
            life.inviteAgain(invited.id(), Locale.ENGLISH);
            await().until(() -> health.snapshot().waiting() == 0);
            assertThat(MAILBOX.all(email.value()))
                    .as("no second mail of any kind")
                    .hasSize(1);
        }

        @Test
        void theDatabaseHoldsNoLinkInClear() {
            Household household = Household.signUp(api());
            String token = MAILBOX.newest(household.email(), 1).token("verify-email");
            assertThat(database.sql("select token_hash from account_link where account_id = ?")
                            .param(accountOf(household).id().toString())
                            .query(String.class)
                            .single())
                    .isNotEqualTo(token)
                    .hasSize(64);
        }

        @Test
        void nothingIsLateOrLost() {
            Household.signUp(api());
            await().atMost(Duration.ofSeconds(20)).until(() -> health.snapshot().waiting() == 0);
            MailHealth.Snapshot snapshot = health.snapshot();
            assertThat(snapshot.way()).isEqualTo(MailHealth.Way.SMTP);
            assertThat(snapshot.overdue()).isNull();
            assertThat(snapshot.given()).isZero();
            assertThat(snapshot.lastTrouble()).isNull();
        }
    }
}
