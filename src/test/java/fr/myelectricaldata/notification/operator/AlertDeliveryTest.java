package fr.myelectricaldata.notification.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.mail.MailTexts;
import fr.myelectricaldata.notification.operator.Delivery.State;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.testing.Receiver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages to operators on their way to a real HTTP server, on both databases. */
class AlertDeliveryTest {
    private static final MailTexts TEXTS =
            new AnnotationConfigApplicationContext(MailTexts.class).getBean(MailTexts.class);
    private static final String SECRET = "a-secret-of-the-webhook";
    private static final Duration PATIENCE = Duration.ofMillis(400);

    @Nested
    class OnSqlite extends Contract {
        OnSqlite() {
            super(BareStores.sqlite());
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(BareStores.postgres());
        }
    }

    abstract static class Contract {
        private final BareStores.Database database;
        private final Receiver receiver = Receiver.start();
        private final MovableClock clock = MovableClock.at("2026-11-28T10:00:00Z");
        private OperatorSettings settings;
        private AlertTable rows;
        private Alerts alerts;
        private AlertCourier courier;

        Contract(BareStores.Database database) {
            this.database = database;
        }

        @BeforeEach
        void freshStart() {
            database.client().sql("delete from operator_alert").update();
            database.client().sql("delete from operator_alert_told").update();
            setUp(List.of("sign-ups", "budget"), List.of("none"));
        }

        @AfterEach
        void stop() {
            receiver.close();
        }

        private void setUp(List<String> slackKinds, List<String> webhookKinds) {
            setUp(slackKinds, webhookKinds, "fr");
        }

        private void setUp(List<String> slackKinds, List<String> webhookKinds, String language) {
            settings = new OperatorSettings(
                    new OperatorSettings.Slack(true, receiver.address("/slack").toString(), slackKinds),
                    new OperatorSettings.Mail(List.of(), List.of(), List.of()),
                    new OperatorSettings.Webhook(receiver.address("/hook").toString(), SECRET, webhookKinds),
                    URI.create("https://med.example.org/"),
                    language,
                    Duration.ofMinutes(30),
                    PATIENCE,
                    Duration.ofSeconds(30),
                    Duration.ofHours(1),
                    Duration.ofHours(24),
                    20);
            AlertTexts texts = new AlertTexts(TEXTS, settings);
            HttpPost http = new HttpPost(settings);
            JsonMapper json = JsonMapper.shared();
            List<AlertChannel> channels = List.of(
                    new SlackChannel(settings, texts, http, json),
                    new WebhookChannel(settings, texts, http, json, clock));
            rows = new AlertTable(database.client());
            alerts = new Alerts(rows, channels, settings, texts, clock);
            courier = new AlertCourier(rows, channels, settings, clock);
        }

        private void signUp(String who) {
            alerts.raise(AlertKind.SIGN_UP, "alert.SIGN_UP.line", who);
        }

        private Delivery only() {
            assertThat(rows.newest(10)).hasSize(1);
            return rows.newest(10).getFirst();
        }

        @Test
        void slackReadsTextInWhichNobodyCanCallAnybody() {
            signUp("<!channel> & <https://evil.example|click>");
            courier.deliverDue();
            String text = receiver.messages().getFirst().json().path("text").asString();
            assertThat(text)
                    .startsWith("*MyElectricalData · Nouveau compte*\n")
                    .contains("&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;")
                    .endsWith("<https://med.example.org/admin/users|Ouvrir l’administration>");
            assertThat(only().state()).isEqualTo(State.SENT);
        }

        @Test
        void whoReadsEnglishIsWrittenToInEnglish() {
            setUp(List.of("sign-ups"), List.of("none"), "en");
            signUp("a…@example.org");
            courier.deliverDue();
            String text = receiver.messages().getFirst().json().path("text").asString();
            assertThat(text)
                    .contains("New account", "Account opened: a…@example.org")
                    .endsWith("|Open the administration>");
            assertThat(new AlertTexts(TEXTS, settings).time(Instant.parse("2026-11-28T13:05:00Z")))
                    .isEqualTo("14:05");
        }

        @Test
        void manyErrorsWithinFiveMinutesAreTellingAndSlowOnesAreNot() {
            setUp(List.of("errors"), List.of("none"));
            MeterRegistry meters = new SimpleMeterRegistry();
            Counter errors = meters.counter("logback.events", "level", "error");
            ErrorPeak peak = new ErrorPeak(alerts, meters, settings);
            peak.look();
            for (int minute = 0; minute < 10; minute++) {
                errors.increment(3);
                peak.look();
            }
            assertThat(rows.newest(10)).as("three a minute").isEmpty();
            errors.increment(17);
            peak.look();
            peak.look();
            assertThat(only().kind()).isEqualTo(AlertKind.ERRORS);
            assertThat(only().lines()).containsExactly("29 erreurs dans le journal en 5 minutes.");
        }

        @Test
        void theWebhooksReceiverCanCheckWhoWroteAndWhen() {
            setUp(List.of("none"), List.of("budget"));
            alerts.raise(AlertKind.BUDGET, "alert.BUDGET.line", "measures", 970, 1000);
            courier.deliverDue();
            Receiver.Message message = receiver.messages().getFirst();
            String timestamp = message.headers().get("x-myelectricaldata-timestamp");
            assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp))).isEqualTo(clock.instant());
            assertThat(message.headers().get("x-myelectricaldata-signature"))
                    .isEqualTo("sha256=" + WebhookChannel.sign(timestamp + "." + message.body(), SECRET))
                    .isNotEqualTo("sha256=" + WebhookChannel.sign(timestamp + "." + message.body(), "another"));
            JsonNode body = message.json();
            assertThat(body.path("kind").asString()).isEqualTo("budget");
            assertThat(body.path("count").asInt()).isEqualTo(1);
            assertThat(body.path("lines").path(0).asString()).contains("970");
            assertThat(body.path("id").asString()).isEqualTo(message.headers().get("x-myelectricaldata-delivery"));
        }

        /** RFC 4231, test case 2. */
        @Test
        void theSignatureIsHmacSha256() {
            assertThat(WebhookChannel.sign("what do ya want for nothing?", "Jefe"))
                    .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        }

        @Test
        void whatComesSoonAfterTheFirstIsOneMessage() {
            signUp("a…@example.org");
            courier.deliverDue();
            for (int i = 0; i < 7; i++) {
                clock.advance(Duration.ofMinutes(1));
                signUp("b" + i + "…@example.org");
                courier.deliverDue();
            }
            assertThat(receiver.messages()).hasSize(1);
            clock.advance(Duration.ofMinutes(23));
            courier.deliverDue();
            courier.deliverDue();
            assertThat(receiver.messages()).hasSize(2);
            String text = receiver.messages().getLast().json().path("text").asString();
            assertThat(text)
                    .contains("Nouveau compte (7)", "b0…", "b4…", "et 2 de plus")
                    .doesNotContain("b5…");
        }

        @Test
        void kindsDoNotWaitForEachOther() {
            signUp("a…@example.org");
            courier.deliverDue();
            alerts.raise(AlertKind.BUDGET, "alert.BUDGET.line", "measures", 970, 1000);
            courier.deliverDue();
            assertThat(receiver.messages()).hasSize(2);
        }

        @Test
        void aKindThatIsSwitchedOffGoesNowhere() {
            alerts.raise(AlertKind.JOB, "alert.JOB.line", "collect-point", 3);
            assertThat(rows.newest(10)).isEmpty();
        }

        @Test
        void whatFailsIsTriedAgainEverMoreSlowlyUntilItArrives() {
            receiver.answer(503, 500);
            signUp("a…@example.org");
            courier.deliverDue();
            assertThat(only().state()).isEqualTo(State.AGAIN);
            assertThat(only().trouble()).isEqualTo("Slack 503");
            courier.deliverDue();
            assertThat(receiver.messages()).as("not at once").hasSize(1);
            clock.advance(Duration.ofSeconds(30));
            courier.deliverDue();
            clock.advance(Duration.ofSeconds(59));
            courier.deliverDue();
            assertThat(receiver.messages()).hasSize(2);
            clock.advance(Duration.ofSeconds(1));
            courier.deliverDue();
            assertThat(only().state()).isEqualTo(State.SENT);
            assertThat(only().attempts()).isEqualTo(3);
            assertThat(only().trouble()).isNull();
        }

        @Test
        void afterADayItIsGivenUpAndSaysWhy() {
            for (int i = 0; i < 60; i++) {
                receiver.answer(503);
            }
            signUp("a…@example.org");
            for (int minutes = 0; minutes < 25 * 60; minutes++) {
                courier.deliverDue();
                clock.advance(Duration.ofMinutes(1));
            }
            assertThat(only().state()).isEqualTo(State.GIVEN_UP);
            assertThat(only().trouble()).isEqualTo("Slack 503");
            assertThat(receiver.messages()).hasSizeBetween(20, 40);
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 403, 404, 410})
        void anAddressThatIsGoneIsNotAskedAgain(int status) {
            receiver.answer(status);
            signUp("a…@example.org");
            courier.deliverDue();
            assertThat(only().state()).isEqualTo(State.GIVEN_UP);
            assertThat(only().trouble()).isEqualTo("Slack " + status);
        }

        @Test
        void noRedirectIsFollowed() {
            receiver.answer(302);
            signUp("a…@example.org");
            courier.deliverDue();
            assertThat(receiver.messages()).extracting(Receiver.Message::path).containsExactly("/slack");
            assertThat(only().trouble()).isEqualTo("Slack 302");
        }

        @Test
        void aServerThatSaysNothingHoldsNobodyUp() {
            CountDownLatch silence = receiver.silence();
            signUp("a…@example.org");
            long before = System.nanoTime();
            courier.deliverDue();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
            assertThat(only().trouble()).isEqualTo("Slack timeout");
            silence.countDown();
        }

        @Test
        void aServerThatIsAwayIsNoReasonToFail() {
            receiver.close();
            signUp("a…@example.org");
            courier.deliverDue();
            assertThat(only().trouble()).isEqualTo("Slack unreachable");
        }

        @Test
        void manyProcessesDeliverOnce() throws Exception {
            signUp("a…@example.org");
            try (ExecutorService processes = Executors.newFixedThreadPool(6)) {
                for (int i = 0; i < 6; i++) {
                    processes.submit(courier::deliverDue);
                }
            }
            assertThat(receiver.messages()).hasSize(1);
        }

        @Test
        void whatAProcessDiedOverAnotherDelivers() {
            signUp("a…@example.org");
            rows.claim(only(), clock.instant().plus(Duration.ofMinutes(2)));
            courier.deliverDue();
            assertThat(receiver.messages()).isEmpty();
            clock.advance(Duration.ofMinutes(2));
            courier.deliverDue();
            assertThat(receiver.messages()).hasSize(1);
            assertThat(only().state()).isEqualTo(State.SENT);
        }

        @Test
        void aTroubleThatLastsIsToldOnceInAWhile() {
            for (int minutes = 0; minutes < 13 * 60; minutes++) {
                alerts.raiseEvery(
                        Duration.ofHours(6), "budget:measures", AlertKind.BUDGET, "alert.BUDGET.line", "m", 1, 1);
                courier.deliverDue();
                clock.advance(Duration.ofMinutes(1));
            }
            assertThat(receiver.messages()).hasSize(3);
        }

        @Test
        void whatIsOldIsForgotten() {
            signUp("a…@example.org");
            rows.forgetBefore(clock.instant().plusMillis(1));
            assertThat(rows.newest(10)).isEmpty();
        }
    }
}
