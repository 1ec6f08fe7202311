package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.consent.ConsentAlert;
import fr.myelectricaldata.mail.MailOrder;
import fr.myelectricaldata.mail.Mails;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.UpstreamClosed;
import fr.myelectricaldata.notification.NoticeChoices;
import fr.myelectricaldata.notification.NoticeKind;
import fr.myelectricaldata.testing.Accessibility;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.Mailbox;
import fr.myelectricaldata.testing.Receiver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The bell and the pages in a browser, and the whole way of an alert from what happens to whoever runs this gateway. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "test.stores=embedded",
            "med.alerts.slack.enabled=true",
            "ALERT_EMAILS=exploitante@example.org",
            "ALERT_WEBHOOK_SECRET=a-secret-of-the-webhook",
            "med.alerts.every=0s"
        })
class NotificationPagesTest {
    private static final Mailbox MAILBOX = Mailbox.start();
    private static final Receiver RECEIVER = Receiver.start();
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    UsagePointService points;

    @Autowired
    NoticeChoices choices;

    @Autowired
    AuditLog audit;

    @Autowired
    Mails mails;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("med.mail.smtp.host", () -> "127.0.0.1");
        registry.add("med.mail.smtp.port", MAILBOX::port);
        registry.add("med.mail.smtp.security", () -> "none");
        registry.add("med.mail.smtp.from", () -> "passerelle@example.org");
        registry.add("med.alerts.slack.url", () -> RECEIVER.address("/slack"));
        registry.add("med.alerts.webhook.url", () -> RECEIVER.address("/hook"));
    }

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
        RECEIVER.close();
        MAILBOX.stop();
    }

    private String root() {
        return "http://localhost:" + port;
    }

    private Household household() {
        return Household.signUp(ApiClient.anonymous(port));
    }

    private AccountId idOf(Household household) {
        return accounts.find(new EmailAddress(household.email())).orElseThrow().id();
    }

    private Page signedIn(Household household, int width) {
        Page page = browser.page(root(), width, 900, "light", "fr");
        Browser.signIn(page, root(), household.email(), household.password());
        return page;
    }

    private static void picture(Page page, String name) {
        for (String scheme : new String[] {"light", "dark"}) {
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 1100);
                page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme; }", scheme);
                page.waitForFunction("document.getAnimations().every(one => one.playState !== 'running'"
                        + " || one.effect.getTiming().iterations === Infinity)");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/" + name + "-" + width + "-" + scheme + ".png")));
                Assertions.assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(name + " does not scroll sideways at " + width)
                        .isEqualTo(true);
                Assertions.assertThat(Accessibility.findings(page))
                        .as(name + " " + width + " " + scheme)
                        .isEmpty();
            }
        }
        page.setViewportSize(1280, 900);
    }

    @Test
    void theBellRingsWhileThePageIsOpenAndTheListIsRead() {
        Household household = household();
        household.consent("6");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !points.list(idOf(household)).isEmpty());
        UsagePoint point = points.list(idOf(household)).getFirst();
        Page page = signedIn(household, 1280);
        page.navigate(root() + "/account");
        assertThat(page.locator(".bell a")).hasAttribute("aria-label", "Notifications");

        events.publishEvent(new ConsentLost(point, ConsentLost.Reason.REVOKED));
        assertThat(page.locator(".bell-count")).hasText("1");
        assertThat(page.locator(".bell a")).hasAttribute("aria-label", "Notifications, une non lue");
        assertThat(page.locator(".bell [role=status]")).hasText("Une nouvelle notification");

        page.locator(".bell a").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/notifications");
        assertThat(page.locator(".notice-row.unread h2")).containsText("plus d’accord auprès d’Enedis");
        Assertions.assertThat(page.content()).doesNotContain(point.number().value());

        // One more arrives while the list is looked at.
        for (NoticeKind kind :
                new NoticeKind[] {NoticeKind.QUOTA_REACHED, NoticeKind.DATA_MISSING, NoticeKind.CONSENT_ENDING}) {
            database.sql("insert into notification (id, account_id, fact, kind, point_id, detail, listed, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(UUID.randomUUID().toString())
                    .param(idOf(household).toString())
                    .param("by-hand" + kind)
                    .param(kind.name())
                    .param(kind == NoticeKind.QUOTA_REACHED ? null : point.id().toString())
                    .param(kind == NoticeKind.QUOTA_REACHED ? "UPSTREAM" : "2026-12-01")
                    .param(true)
                    .param(clock.millis() - 3_600_000L * kind.ordinal())
                    .update();
        }
        assertThat(page.locator(".notice-row"))
                .hasCount(
                        4,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(25_000));
        picture(page, "notifications");

        page.locator(".notice-row .link-button").first().click();
        assertThat(page.locator(".bell-count")).hasText("3");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Tout marquer comme lu"))
                .click();
        assertThat(page.locator(".notice-row.unread")).hasCount(0);
        assertThat(page.locator(".bell-count")).isHidden();
        page.locator(".notice-row a").first().click();
        page.waitForURL(url -> url.contains("/meters") || url.contains("/account"));

        page.navigate(root() + "/account#notifications");
        page.locator(".notice-choice vaadin-checkbox input").nth(1).click();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !choices.of(idOf(household))
                        .get(NoticeKind.CONSENT_ENDING)
                        .mailed());
        page.locator("#notifications").scrollIntoViewIfNeeded();
        page.locator("#notifications")
                .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/notification-choices.png")));
        page.context().close();
    }

    @Test
    void aMailedLinkAsksBeforeItEndsMails() {
        Household household = household();
        MAILBOX.newest(household.email(), 1);
        database.sql("update account set email_verified = ? where id = ?")
                .params(true, idOf(household).toString())
                .update();
        UsagePoint point = pointOf(household);
        events.publishEvent(new ConsentLost(point, ConsentLost.Reason.NOT_HOLDER));
        database.sql("update notification set mail_due = 1 where account_id = ?")
                .param(idOf(household).toString())
                .update();
        // The task looks once a minute.
        await().atMost(Duration.ofSeconds(90))
                .until(() -> MAILBOX.all(household.email()).size() == 2);
        String text = MAILBOX.newest(household.email(), 2).text();
        String token = text.substring(text.indexOf("/unsubscribe?token=")).split("\\s")[0];
        Page page = browser.page(root(), 1280, 900, "light", "fr");
        page.navigate(root() + token);
        assertThat(page.locator(".card li")).hasText("Un accord est perdu");
        picture(page, "unsubscribe");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Ne plus recevoir"))
                .click();
        assertThat(page.locator(".notice")).containsText("plus de courriel à ce sujet");
        Assertions.assertThat(
                        choices.of(idOf(household)).get(NoticeKind.CONSENT_LOST).mailed())
                .isFalse();
        page.context().close();
    }

    private UsagePoint pointOf(Household household) {
        household.consent("6");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !points.list(idOf(household)).isEmpty());
        return points.list(idOf(household)).getFirst();
    }

    @Test
    void whatHappensReachesTheOperatorWithoutPersonalData() {
        RECEIVER.forget();
        Household household = household();
        Receiver.Message signUp = RECEIVER.about("Nouveau compte");
        Assertions.assertThat(signUp.body()).contains("f…@example.org").doesNotContain(household.email());

        UsagePoint point = pointOf(household);
        events.publishEvent(
                new ConsentAlert(idOf(household), ConsentAlert.Reason.CONTESTED, point.number(), clock.instant()));
        events.publishEvent(new UpstreamClosed("measures", clock.instant().plusSeconds(600)));
        mails.order(new MailOrder("nobody-writes-this", "nothing", Duration.ofDays(1)));
        database.sql("update scheduled_tasks set consecutive_failures = 4 where task_name = 'forget-old-audit'")
                .update();
        for (String words :
                new String[] {"Accord à examiner", "Budget d’Enedis", "Courriel abandonné", "forget-old-audit"}) {
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> RECEIVER.messages().stream()
                                    .filter(message -> message.body().contains(words))
                                    .map(Receiver.Message::path)
                                    .distinct()
                                    .count()
                            == 2);
        }
        Mailbox.Letter letter = MAILBOX.about("exploitante@example.org", "Accord à examiner");
        Assertions.assertThat(letter.text()).contains("appartient à un autre", "/admin/consents");
        Assertions.assertThat(MAILBOX.all("exploitante@example.org"))
                .as("sign-ups are not mailed as usual")
                .noneMatch(one -> one.subject().startsWith("Nouveau compte"));
        RECEIVER.messages()
                .forEach(message -> Assertions.assertThat(message.body())
                        .doesNotContain(point.number().value(), household.email()));
    }

    @Test
    void anOperatorTriesAChannelAndSeesWhatBecameOfIt() {
        Household household = household();
        database.sql("update account set role_id = 'admin' where email = ?")
                .param(household.email())
                .update();
        Page page = signedIn(household, 1280);
        page.navigate(root() + "/admin/notifications");
        assertThat(page.locator("h1")).hasText("Alertes");
        Assertions.assertThat(page.content()).doesNotContain("/slack", "/hook", "a-secret-of-the-webhook");
        page.locator(".card:has-text('Slack') vaadin-button").first().click();
        assertThat(page.locator(".token:has-text('Essai')").first()).containsText("Remis");
        Assertions.assertThat(RECEIVER.about("ce canal fonctionne").path()).isEqualTo("/slack");
        Assertions.assertThat(audit.find(AuditFilter.ALL.withAction(AuditAction.ALERT_TESTED), 0, 10))
                .singleElement()
                .satisfies(entry -> {
                    Assertions.assertThat(entry.actor()).isEqualTo(idOf(household));
                    Assertions.assertThat(entry.detail()).isEqualTo("SLACK");
                });
        RECEIVER.answer(404);
        page.locator(".card:has-text('Webhook') vaadin-button").first().click();
        assertThat(page.locator(".token:has-text('Webhook')").first()).containsText("Abandonné (webhook 404)");
        page.waitForFunction("document.querySelector('vaadin-notification-card') === null");
        picture(page, "admin-alerts");
        page.context().close();
    }
}
