package fr.myelectricaldata.admin.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.admin.database.MaintenanceRun.Kind;
import fr.myelectricaldata.admin.database.MaintenanceRun.State;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One run at a time, on both databases. */
class MaintenanceTableTest {
    private static final AccountId ACTOR = new AccountId(new UUID(0, 7));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-28T12:00:00Z"));

    static Stream<BareStores.Database> databases() {
        return Stream.of(BareStores.sqlite(), BareStores.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneRunsAtATimeUntilItEndsOrDies(BareStores.Database database) {
        database.client().sql("delete from maintenance_run").update();
        MaintenanceTable table = new MaintenanceTable(database.client(), clock);
        UUID first = table.begin(Kind.CHECK, ACTOR).orElseThrow();
        assertThat(table.begin(Kind.BACKUP, ACTOR)).isEmpty();
        table.touch(first, 2, 5);
        assertThat(table.find(first)).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(State.RUNNING);
            assertThat(run.done()).isEqualTo(2);
            assertThat(run.total()).isEqualTo(5);
        });
        table.end(first, State.FINDINGS, "something");
        clock.advance(Duration.ofSeconds(1));
        UUID second = table.begin(Kind.BACKUP, ACTOR).orElseThrow();
        assertThat(table.newest()).extracting(MaintenanceRun::state).containsExactly(State.RUNNING, State.FINDINGS);
        clock.advance(MaintenanceTable.DEAD_AFTER.plusSeconds(1));
        assertThat(table.find(second))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(State.INTERRUPTED));
        assertThat(table.begin(Kind.BACKUP, ACTOR)).isPresent();
    }
}
