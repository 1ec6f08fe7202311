package fr.myelectricaldata.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.archive.PersonalDataArchive;
import fr.myelectricaldata.account.preferences.PreferenceService;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.mail.MailHealth;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.EndingConsents;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointAttached;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.Mailbox;
import fr.myelectricaldata.testing.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people are told, by list and by mail, on both databases and with a real SMTP server. */
class NoticesTest {
    private static final Mailbox MAILBOX = Mailbox.start();

    private static void leaveBy(DynamicPropertyRegistry registry) {
        registry.add("med.mail.smtp.host", () -> "127.0.0.1");
        registry.add("med.mail.smtp.port", MAILBOX::port);
        registry.add("med.mail.smtp.security", () -> "none");
        registry.add("med.mail.smtp.from", () -> "passerelle@example.org");
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=embedded", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
    @Import(CountedStatements.class)
    class OnSqlite extends Contract {
        @DynamicPropertySource
        static void mails(DynamicPropertyRegistry registry) {
            leaveBy(registry);
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"test.stores=shared", "med.simulator.limits=false", "med.enedis.budget.second=50ms"})
    @Import(CountedStatements.class)
    class OnPostgres extends Contract {
        @DynamicPropertySource
        static void mails(DynamicPropertyRegistry registry) {
            leaveBy(registry);
        }
    }

    abstract static class Contract {
        private static final String YOUNG_METER = "6";

        @LocalServerPort
        int port;

        @Autowired
        Notices notices;

        @Autowired
        NoticeChoices choices;

        @Autowired
        NoticePost post;

        @Autowired
        ConsentRound consents;

        @Autowired
        EndingConsents ending;

        @Autowired
        DataRound data;

        @Autowired
        UnreadCounts counts;

        @Autowired
        AccountService accounts;

        @Autowired
        UsagePointService points;

        @Autowired
        PreferenceService preferences;

        @Autowired
        PersonalDataArchive archive;

        @Autowired
        QuotaService quotas;

        @Autowired
        MailHealth mailHealth;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        JdbcClient database;

        @Autowired
        CountedStatements statements;

        @Autowired
        Clock clock;

        private record Person(Household household, AccountId id) {
            String email() {
                return household.email();
            }
        }

        private Person person() {
            Household household = Household.signUp(ApiClient.anonymous(port));
            AccountId id = accounts.find(new EmailAddress(household.email()))
                    .orElseThrow()
                    .id();
            return new Person(household, id);
        }

        private Person verified() {
            Person person = person();
            MAILBOX.newest(person.email(), 1);
            database.sql("update account set email_verified = ? where id = ?")
                    .params(true, person.id().toString())
                    .update();
            return person;
        }

        private UsagePoint withPoint(Person person) {
            person.household().consent(YOUNG_METER);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !points.list(person.id()).isEmpty());
            return points.list(person.id()).getFirst();
        }

        private UsagePoint endsIn(UsagePoint point, int days) {
            LocalDate end = Paris.today(clock).plusDays(days);
            database.sql("update usage_point set consent_end = ? where id = ?")
                    .params(end.toString(), point.id().toString())
                    .update();
            return points.find(point.id()).orElseThrow();
        }

        private static Fact some(AccountId account, String name) {
            return new Fact(account, NoticeKind.CONSENT_LOST, name, null, ConsentLost.Reason.REVOKED.name());
        }

        private List<NoticeKind> told(Person person) {
            return notices.newest(person.id(), 0, 100).stream()
                    .map(Notice::kind)
                    .toList();
        }

        private void mailNow(Person person) {
            database.sql("update notification set mail_due = 1 where account_id = ? and mail_due is not null")
                    .param(person.id().toString())
                    .update();
            post.collect();
        }

        private void longAgo(Person person) {
            database.sql("update notification set mailed_at = 1 where account_id = ? and mailed_at is not null")
                    .param(person.id().toString())
                    .update();
        }

        private int mails(Person person) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> mailHealth.snapshot().waiting() == 0);
            return MAILBOX.all(person.email()).size();
        }

        @Test
        void aFactIsToldOnceHoweverManyFindItOutAtTheSameTime() throws Exception {
            Person person = person();
            List<Callable<Boolean>> finders = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                finders.add(() -> notices.tell(some(person.id(), "one")));
            }
            int first = 0;
            try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
                for (Future<Boolean> finder : processes.invokeAll(finders)) {
                    first += finder.get() ? 1 : 0;
                }
            }
            assertThat(first).isEqualTo(1);
            assertThat(told(person)).hasSize(1);
        }

        @Test
        void aConsentThatEndsIsToldThirtySevenAndOneDayBeforeAndSettledByItsRenewal() {
            Person person = verified();
            UsagePoint point = withPoint(person);
            MovableClock days = new MovableClock(clock.instant());
            ConsentRound round = new ConsentRound(ending, notices, days);
            endsIn(point, 31);
            List<Integer> toldAfter = new ArrayList<>();
            for (int day = 0; day <= 32; day++) {
                round.go();
                round.go();
                toldAfter.add(told(person).size());
                days.advance(Duration.ofDays(1));
            }
            assertThat(toldAfter).startsWith(0, 1, 1).endsWith(2, 3, 3, 3);
            assertThat(toldAfter.indexOf(2)).as("days left: 7").isEqualTo(24);
            assertThat(notices.newest(person.id(), 0, 100).stream().filter(notice -> !notice.read()))
                    .as("only the newest reminder of a point is news")
                    .hasSize(1);

            events.publishEvent(new UsagePointAttached(points.find(point.id()).orElseThrow(), true));
            assertThat(notices.newest(person.id(), 0, 100)).allMatch(Notice::read);
            mailNow(person);
            assertThat(mails(person)).as("a renewed consent needs no mail").isEqualTo(1);
        }

        @Test
        void aConsentThatIsLostIsToldOnceThoughSeveralSeriesFindItOut() {
            Person person = person();
            UsagePoint point = withPoint(person);
            for (int i = 0; i < 3; i++) {
                events.publishEvent(new ConsentLost(point, ConsentLost.Reason.REVOKED));
            }
            assertThat(told(person)).containsExactly(NoticeKind.CONSENT_LOST);
        }

        @Test
        void dataThatStaysAwayForDaysIsToldOncePerOutage() {
            Person person = person();
            UsagePoint point = withPoint(person);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> database.sql("select count(*) from collection where point_id = ?"
                                            + " and state in ('WAITING', 'RUNNING', 'PAUSED')")
                                    .param(point.id().toString())
                                    .query(Integer.class)
                                    .single()
                            == 0);
            long monthAgo = clock.instant().minus(Duration.ofDays(40)).toEpochMilli();
            attachedAt(point, monthAgo);
            data.go();
            assertThat(told(person)).as("everything is there").isEmpty();

            database.sql("delete from reading_block where point_id = ? and block_start <> '0000-header'")
                    .param(point.id().toString())
                    .update();
            data.go();
            data.go();
            assertThat(told(person)).containsExactly(NoticeKind.DATA_MISSING);
        }

        private void attachedAt(UsagePoint point, long millis) {
            // PostgreSQL keeps a timestamp, SQLite milliseconds.
            database.sql("update usage_point set attached_at = ? where id = ?")
                    .params(new java.sql.Timestamp(millis), point.id().toString())
                    .update();
        }

        @Test
        void aReachedQuotaIsToldInTheListAndNotByMail() {
            Person person = verified();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            quotas.charge(person.id(), QuotaKind.UPSTREAM);
                        }
                    })
                    .isInstanceOf(QuotaExceededException.class);
            await().atMost(Duration.ofSeconds(10)).until(() -> !told(person).isEmpty());
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> quotas.charge(person.id(), QuotaKind.UPSTREAM))
                        .isInstanceOf(QuotaExceededException.class);
            }
            assertThat(told(person)).containsExactly(NoticeKind.QUOTA_REACHED);
            mailNow(person);
            assertThat(mails(person)).isEqualTo(1);
        }

        @Test
        void aMailSpeaksTheAccountsLanguageAndItsLinkEndsMailsOfThatKindAlone() {
            Person person = verified();
            preferences.change(person.id(), before -> before.withLanguage("en"));
            UsagePoint point = endsIn(withPoint(person), 7);
            consents.go();
            mailNow(person);
            Mailbox.Letter letter = MAILBOX.newest(person.email(), 2);
            assertThat(letter.subject()).startsWith("Meter …").contains("renew your permission before");
            assertThat(letter.text()).contains("/meters", "/account", "/unsubscribe?token=");
            assertThat(letter.text() + letter.html())
                    .doesNotContain(point.number().value());
            assertThat(letter.headers()).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");

            String address = oneClick(letter);
            HttpResponse<String> opened = ApiClient.anonymous(port).get(address);
            assertThat(opened.statusCode()).isEqualTo(303);
            assertThat(choices.of(person.id()).get(NoticeKind.CONSENT_ENDING).mailed())
                    .as("opening a link changes nothing: scanners do it")
                    .isTrue();
            HttpResponse<String> done = ApiClient.anonymous(port).postForm(address, "List-Unsubscribe=One-Click");
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(choices.of(person.id()).get(NoticeKind.CONSENT_ENDING).mailed())
                    .isFalse();
            assertThat(choices.of(person.id()).get(NoticeKind.CONSENT_LOST).mailed())
                    .isTrue();

            longAgo(person);
            endsIn(point, 1);
            consents.go();
            mailNow(person);
            assertThat(mails(person)).isEqualTo(2);
            assertThat(told(person)).as("the list goes on").hasSize(2);
        }

        private static String oneClick(Mailbox.Letter letter) {
            String header = letter.headers().stream()
                    .filter(line -> line.startsWith("List-Unsubscribe: "))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("\\s", "");
            String address = header.substring(header.indexOf('<') + 1, header.indexOf('>'));
            return address.substring(address.indexOf("/api/"));
        }

        @Test
        void aForgedUnsubscribeLinkEndsNothing() {
            Person person = verified();
            String forged = person.id() + ".CONSENT_LOST." + "A".repeat(43);
            for (String token : List.of(forged, "nonsense", "")) {
                HttpResponse<String> answer = ApiClient.anonymous(port)
                        .postForm("/api/notifications/unsubscribe?token=" + token, "List-Unsubscribe=One-Click");
                assertThat(answer.body()).contains("\"success\":false", "LINK_INVALID");
                assertThat(ApiClient.anonymous(port)
                                .get("/api/notifications/unsubscribe?token=" + token)
                                .headers()
                                .firstValue("Location"))
                        .contains("/unsubscribe");
            }
            assertThat(choices.of(person.id()).get(NoticeKind.CONSENT_LOST).mailed())
                    .isTrue();
        }

        @Test
        void whatComesTogetherIsOneMailAndTheNextKeepsItsDistance() {
            Person person = verified();
            for (int i = 0; i < 12; i++) {
                Fact fact = new Fact(person.id(), NoticeKind.CONSENT_LOST, "many" + i, UUID.randomUUID(), "NOT_HOLDER");
                notices.tell(fact);
            }
            mailNow(person);
            Mailbox.Letter letter = MAILBOX.newest(person.email(), 2);
            assertThat(letter.subject()).startsWith("12 nouvelles de vos compteurs");
            assertThat(letter.text()).contains("Et 2 de plus");

            notices.tell(some(person.id(), "later"));
            mailNow(person);
            assertThat(mails(person)).as("not so soon after the last").isEqualTo(2);
            longAgo(person);
            mailNow(person);
            MAILBOX.newest(person.email(), 3);
            mailNow(person);
            assertThat(mails(person)).isEqualTo(3);
        }

        @Test
        void anAddressThatNobodyConfirmedGetsNoMail() {
            Person person = person();
            MAILBOX.newest(person.email(), 1);
            notices.tell(some(person.id(), "one"));
            mailNow(person);
            assertThat(mails(person)).isEqualTo(1);
            assertThat(told(person)).hasSize(1);
        }

        @Test
        void whoWantsToHearNothingIsToldNothing() {
            Person person = verified();
            for (NoticeKind kind : EnumSet.allOf(NoticeKind.class)) {
                choices.change(person.id(), kind, before -> new NoticeChoice(false, false));
            }
            assertThat(notices.tell(some(person.id(), "one"))).isFalse();
            choices.change(person.id(), NoticeKind.CONSENT_LOST, before -> before.withMailed(true));
            assertThat(notices.tell(some(person.id(), "two"))).isTrue();
            assertThat(told(person)).as("by mail alone").isEmpty();
            mailNow(person);
            assertThat(MAILBOX.newest(person.email(), 2).subject()).contains("plus d’accord");
        }

        @Test
        void countsAreLiveAlsoForWhatAnotherProcessTells() {
            Person person = person();
            ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
            Runnable stop = counts.watch(person.id(), seen::add);
            notices.tell(new Fact(person.id(), NoticeKind.CONSENT_LOST, "a", UUID.randomUUID(), "REVOKED"));
            assertThat(seen).containsExactly(0, 1);
            database.sql("update notification set read_at = 1 where account_id = ?")
                    .param(person.id().toString())
                    .update();
            counts.look();
            assertThat(seen).containsExactly(0, 1, 0);
            statements.forget();
            counts.watch(person.id(), count -> {}).run();
            assertThat(statements.ofThisThread())
                    .as("a second tab asks nothing")
                    .isEmpty();
            stop.run();
            stop.run();
            counts.watch(person.id(), count -> {}).run();
            assertThat(statements.ofThisThread()).as("nobody looks any more").hasSize(1);
        }

        @Test
        void readingAnothersNoticeIsImpossible() {
            Person person = person();
            Person other = person();
            notices.tell(some(person.id(), "one"));
            UUID id = notices.newest(person.id(), 0, 1).getFirst().id();
            notices.read(other.id(), id);
            notices.readAll(other.id());
            assertThat(notices.newest(person.id(), 0, 1).getFirst().read()).isFalse();
            notices.read(person.id(), id);
            assertThat(notices.newest(person.id(), 0, 1).getFirst().read()).isTrue();
        }

        @Test
        void theArchiveOfEverythingHoldsWhatWasToldAndChosen() throws IOException {
            Person person = person();
            notices.tell(some(person.id(), "one"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            archive.open(person.id()).writeTo(bytes);
            List<String> files = new ArrayList<>();
            String told = "";
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(entry.getName());
                if (entry.getName().equals("notifications.csv")) {
                    told = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            assertThat(files).contains("notifications.csv", "notification-choices.csv");
            assertThat(Arrays.stream(told.split("\r?\n"))).hasSize(2);
            assertThat(told).contains("CONSENT_LOST");
        }

        @Test
        void nothingOfItOutlivesTheAccount() {
            Person person = verified();
            notices.tell(some(person.id(), "one"));
            choices.change(person.id(), NoticeKind.CONSENT_LOST, before -> before.withListed(false));
            accounts.delete(person.id());
            assertThat(notices.tell(some(person.id(), "two"))).isFalse();
            for (String table : List.of("notification", "notification_choice")) {
                assertThat(database.sql("select count(*) from " + table + " where account_id = ?")
                                .param(person.id().toString())
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
    }
}
