package fr.myelectricaldata.metering;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** One running gateway, as far as metering goes; a second one over the same database is a second process. */
public final class MeteringProcess implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** What outlives a process: the outside world and the database. */
    public record World(
            TestDatabase database,
            FakeSource source,
            FakePoints points,
            FakeQuota quota,
            FakeKeyring keys,
            FakeUpstream upstream,
            Clock clock) {
        public World(TestDatabase database, Clock clock) {
            this(
                    database,
                    new FakeSource(),
                    new FakePoints(),
                    new FakeQuota(),
                    new FakeKeyring(),
                    new FakeUpstream(),
                    clock);
        }
    }

    public MeteringProcess(World world, Duration patience) {
        DataSource database = world.database().dataSource();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(UpstreamStatus.class, world::upstream);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(Clock.class, world::clock);
        context.registerBean(MeteringSettings.class, () -> new MeteringSettings(patience, 8, 4));
        context.registerBean(MeterDataSource.class, world::source);
        context.registerBean(UsagePointService.class, world::points);
        context.registerBean(QuotaService.class, world::quota);
        context.registerBean(AccountKeyring.class, world::keys);
        context.registerBean(Scheduler.class, () -> scheduler(database, world.clock()), bean -> bean.setLazyInit(true));
        context.scan(
                "fr.myelectricaldata.metering.archive",
                "fr.myelectricaldata.metering.pipeline",
                "fr.myelectricaldata.metering.imports",
                "fr.myelectricaldata.metering.collection");
        context.refresh();
    }

    private Scheduler scheduler(DataSource database, Clock clock) {
        List<Task<?>> tasks = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        context.getBeansOfType(Task.class).values().forEach(task -> {
            if (task instanceof RecurringTask<?> atStart) {
                recurring.add(atStart);
            } else {
                tasks.add(task);
            }
        });
        long started = System.nanoTime();
        // As Boot's starter does it.
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .startTasks(recurring)
                .threads(2)
                .pollingInterval(Duration.ofMillis(100))
                .heartbeatInterval(Duration.ofMillis(200))
                // A busy machine must not look like a process that is dead.
                .missedHeartbeatsLimit(100)
                // Its loops wait by this clock, so it must tick.
                .clock(() -> clock.instant().plusNanos(System.nanoTime() - started))
                .enableImmediateExecution()
                .build();
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public void publish(Object event) {
        context.publishEvent(event);
    }

    public MeteringService metering() {
        return the(MeteringService.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
