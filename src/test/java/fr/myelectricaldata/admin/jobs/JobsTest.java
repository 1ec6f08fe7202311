package fr.myelectricaldata.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.CountedStatements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real scheduler on both databases, with two jobs of the test's own. */
class JobsTest {
    private static final String RECURRING = "test-recurring";
    private static final TaskDescriptor<Void> PIECE = TaskDescriptor.of("test-piece");
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    /** What the test's jobs do, and what was done. */
    static final class Bench {
        final AtomicInteger runs = new AtomicInteger();
        final AtomicInteger pieces = new AtomicInteger();
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile boolean fails;

        void work() {
            runs.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (fails) {
                throw new IllegalStateException("as the test wants it");
            }
        }
    }

    @TestConfiguration
    static class OwnJobs {
        @Bean
        Bench bench() {
            return new Bench();
        }

        @Bean
        Task<Void> testRecurring(Bench bench) {
            return Tasks.recurring(RECURRING, Schedules.daily(Paris.ZONE, MIDNIGHT))
                    .execute((task, context) -> bench.work());
        }

        @Bean
        Task<Void> testPiece(Bench bench) {
            return Tasks.oneTime(PIECE).execute((task, context) -> bench.pieces.incrementAndGet());
        }
    }

    @Nested
    @SpringBootTest(properties = "test.stores=embedded")
    @Import({OwnJobs.class, CountedStatements.class})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(properties = "test.stores=shared")
    @Import({OwnJobs.class, CountedStatements.class})
    class OnPostgres extends Contract {}

    abstract static class Contract {
        @Autowired
        Jobs jobs;

        @Autowired
        Bench bench;

        @Autowired
        SchedulerClient scheduler;

        @Autowired
        AccountService accounts;

        @Autowired
        AuditLog audit;

        @Autowired
        JdbcClient database;

        @Autowired
        CountedStatements statements;

        @Autowired
        ObjectProvider<Task<?>> tasks;

        @Autowired
        Clock clock;

        private AccountPrincipal operator;

        @BeforeEach
        void anOperator() {
            var account = accounts.signUp(
                            new EmailAddress("jobs-" + UUID.randomUUID() + "@example.org"),
                            new NewPassword("Un-mot-de-passe-1"))
                    .account();
            database.sql("update account set role_id = ? where id = ?")
                    .params(Role.ADMIN, account.id().toString())
                    .update();
            operator = AccountPrincipal.of(accounts.find(account.id()).orElseThrow());
            await().until(() -> job(RECURRING).next() != null && !job(RECURRING).running());
        }

        @AfterEach
        void gateOpen() {
            bench.gate.countDown();
            bench.fails = false;
        }

        private Job job(String name) {
            return jobs.all(operator).stream()
                    .filter(job -> job.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void aRecurringJobRunsNowAndKeepsItsHour() {
            int before = bench.runs.get();
            assertThat(jobs.runNow(operator, RECURRING)).isEqualTo(1);
            await().until(() ->
                    bench.runs.get() == before + 1 && !job(RECURRING).running());
            Job after = job(RECURRING);
            assertThat(after.lastFailed()).isFalse();
            assertThat(after.lastRun()).isAfter(clock.instant().minus(Duration.ofMinutes(1)));
            assertThat(after.next()).isEqualTo(Paris.startOf(Paris.today(clock).plusDays(1)));
        }

        @Test
        void aRunningJobSaysWhereAndIsNotStartedTwice() {
            bench.gate = new CountDownLatch(1);
            int before = bench.runs.get();
            jobs.runNow(operator, RECURRING);
            await().until(() -> job(RECURRING).running());
            assertThat(job(RECURRING).runningOn()).hasSize(1).doesNotContain("null", "");
            assertThatThrownBy(() -> jobs.runNow(operator, RECURRING)).isInstanceOf(JobRunningException.class);
            bench.gate.countDown();
            await().until(() -> !job(RECURRING).running());
            assertThat(bench.runs.get()).isEqualTo(before + 1);
        }

        @Test
        void failuresInARowAreCountedUntilOneSucceeds() {
            bench.fails = true;
            int before = job(RECURRING).failuresInARow();
            jobs.runNow(operator, RECURRING);
            await().until(() -> job(RECURRING).failuresInARow() == before + 1);
            assertThat(job(RECURRING).lastFailed()).isTrue();
            assertThat(job(RECURRING).failing()).isEqualTo(1);
            bench.fails = false;
            jobs.runNow(operator, RECURRING);
            await().until(() -> job(RECURRING).failuresInARow() == 0);
            assertThat(job(RECURRING).lastFailed()).isFalse();
        }

        @Test
        void whatWaitsForItsTimeIsBroughtForward() {
            int before = bench.pieces.get();
            Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
            for (int i = 0; i < 3; i++) {
                scheduler.schedule(PIECE.instance(UUID.randomUUID().toString()).build(), tomorrow);
            }
            assertThat(job("test-piece").waiting()).isEqualTo(3);
            assertThat(jobs.runNow(operator, "test-piece")).isEqualTo(3);
            await().until(() -> bench.pieces.get() == before + 3);
            await().until(() -> job("test-piece").waiting() == 0);
        }

        @Test
        void aStartStandsInTheAuditTrail() {
            jobs.runNow(operator, RECURRING);
            var entry =
                    audit.find(AuditFilter.ALL.withActor(operator.id()), 0, 1).getFirst();
            assertThat(entry.action()).isEqualTo(AuditAction.JOB_STARTED);
            assertThat(entry.detail()).isEqualTo(RECURRING);
        }

        @Test
        void anUnknownJobIsNotFound() {
            assertThatThrownBy(() -> jobs.runNow(operator, "no-such-job")).isInstanceOf(JobNotFoundException.class);
        }

        @Test
        void aThousandPiecesCostNoMoreStatementsThanNone() {
            List<String> few = statementsOfAll();
            Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
            List<TaskInstance<?>> many = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                many.add(PIECE.instance("many-" + i).build());
            }
            scheduler.scheduleBatch(many, tomorrow);
            try {
                assertThat(statementsOfAll()).hasSameSizeAs(few).hasSizeLessThan(6);
                assertThat(job("test-piece").waiting()).isEqualTo(1000);
            } finally {
                database.sql("delete from scheduled_tasks where task_instance like 'many-%'")
                        .update();
            }
        }

        private List<String> statementsOfAll() {
            statements.forget();
            jobs.all(operator);
            return statements.ofThisThread();
        }

        @Test
        void everyJobHasItsWords() {
            var french = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.FRENCH);
            tasks.stream()
                    .map(Task::getName)
                    .filter(name -> !name.startsWith("test-"))
                    .forEach(name -> assertThat(french.keySet())
                            .as("words of the job %s", name)
                            .contains("jobs." + name, "jobs." + name + ".text"));
        }
    }
}
