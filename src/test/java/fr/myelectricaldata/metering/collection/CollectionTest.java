package fr.myelectricaldata.metering.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointAttached;
import fr.myelectricaldata.meter.UsagePointDeleted;
import fr.myelectricaldata.metering.CollectionMonitor;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.FakePoints;
import fr.myelectricaldata.metering.FetchRequest;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.Hole.Reason;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.MeteringProcess;
import fr.myelectricaldata.metering.MeteringProcess.World;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.TestDatabase;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One contract for the background collection, on SQLite and on a real PostgreSQL. */
class CollectionTest {
    @Nested
    class OnSqlite extends Contract {
        @Override
        TestDatabase newDatabase() {
            return TestDatabase.sqlite();
        }
    }

    @Nested
    class OnPostgres extends Contract {
        @Override
        TestDatabase newDatabase() {
            return TestDatabase.postgres();
        }
    }

    abstract static class Contract {
        private static final LocalDate YESTERDAY = LocalDate.of(2026, 6, 14);
        private static final Duration PATIENT = Duration.ofSeconds(20);
        private static final int DAILY_CHUNKS = 4;
        private static final int CURVE_CHUNKS = 107;

        private final MovableClock clock = MovableClock.at("2026-06-15T12:00:00Z");
        private World world;
        private MeteringProcess process;
        private UsagePoint point;

        abstract TestDatabase newDatabase();

        @BeforeEach
        void start() {
            world = new World(newDatabase(), clock);
            process = new MeteringProcess(world, PATIENT);
            point = world.points().add(FakePoints.contract(null, false));
        }

        @AfterEach
        void stop() {
            process.close();
            world.database().close();
        }

        private Optional<Instant> turn() {
            return process.the(CollectionWorker.class).work(point.id());
        }

        private void turnsUntil(BooleanSupplier reached) {
            for (int turns = 0; !reached.getAsBoolean(); turns++) {
                assertThat(turns).as("turns").isLessThan(200);
                turn();
            }
        }

        private void attach() {
            process.publish(new UsagePointAttached(point, false));
        }

        private CollectionProgress progress(Measure measure) {
            return process.the(CollectionService.class).progressOf(point.holder(), point.number()).stream()
                    .filter(entry -> entry.measure() == measure)
                    .findFirst()
                    .orElseThrow();
        }

        private List<FetchRequest> calls() {
            return world.source().calls;
        }

        private boolean done() {
            return process.the(CollectionService.class).progressOf(point.holder(), point.number()).stream()
                    .noneMatch(entry -> entry.state() == State.WAITING
                            || entry.state() == State.RUNNING
                            || entry.state() == State.PAUSED);
        }

        @Test
        void aNewcomersWholeHistoryIsCollectedDailyValuesFirstThenNewestFirst() {
            attach();
            assertThat(progress(Measure.DAILY_CONSUMPTION).state()).isEqualTo(State.WAITING);
            turn();
            assertThat(calls()).hasSize(4).allMatch(call -> call.measure() == Measure.DAILY_CONSUMPTION);
            assertThat(calls().getFirst().days()).isEqualTo(DateRange.closed(YESTERDAY.minusDays(364), YESTERDAY));
            turnsUntil(this::done);
            List<Measure> order =
                    calls().stream().map(FetchRequest::measure).distinct().toList();
            assertThat(order)
                    .containsExactly(Measure.DAILY_CONSUMPTION, Measure.MAX_POWER, Measure.CONSUMPTION_LOAD_CURVE);
            assertThat(calls()).hasSize(2 * DAILY_CHUNKS + CURVE_CHUNKS);
            assertThat(calls()).allMatch(call -> call.urgency() == Urgency.BACKFILL);
            assertThat(calls().getLast().days().start()).isEqualTo(LocalDate.of(2024, 5, 31));
            assertThat(turn()).isEmpty();
        }

        @Test
        void progressIsToldWhileItRunsAndWhenItIsDone() {
            attach();
            turn();
            turn();
            turn();
            CollectionProgress curve = progress(Measure.CONSUMPTION_LOAD_CURVE);
            assertThat(curve.state()).isEqualTo(State.RUNNING);
            assertThat(curve.totalChunks()).isEqualTo(CURVE_CHUNKS);
            assertThat(curve.doneChunks()).isEqualTo(4);
            assertThat(curve.oldestCollected()).isEqualTo(YESTERDAY.minusDays(27));
            assertThat(curve.estimatedEnd()).isAfter(clock.instant());
            assertThat(progress(Measure.DAILY_PRODUCTION).state()).isEqualTo(State.NOT_AVAILABLE);
            assertThat(progress(Measure.DAILY_PRODUCTION).stoppedBecause()).isEqualTo(Reason.NO_SUCH_DIRECTION);
            turnsUntil(this::done);
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).state()).isEqualTo(State.DONE);
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).estimatedEnd()).isNull();
        }

        @Test
        void afterARestartHalfWayNothingIsLostAndNothingIsAskedTwice() {
            attach();
            turnsUntil(() -> calls().size() > 40);
            process.close();
            process = new MeteringProcess(world, PATIENT);
            turnsUntil(this::done);
            Set<FetchRequest> distinct = new HashSet<>(calls());
            assertThat(calls()).hasSize(2 * DAILY_CHUNKS + CURVE_CHUNKS).hasSameSizeAs(distinct);
            assertThat(process.metering()
                            .read(
                                    point.holder(),
                                    new ReadingQuery(
                                            point.number(),
                                            Measure.CONSUMPTION_LOAD_CURVE,
                                            DateRange.closed(LocalDate.of(2024, 5, 31), YESTERDAY),
                                            Freshness.ARCHIVE_ONLY),
                                    ProgressListener.NONE)
                            .holes())
                    .isEmpty();
        }

        @Test
        void aChunkThatFailedInFlightIsAskedAgainAfterAPause() {
            attach();
            turn();
            world.source().refuses(Finding.UNAVAILABLE);
            Instant next = turn().orElseThrow();
            assertThat(next).isEqualTo(clock.instant().plusSeconds(15));
            assertThat(progress(Measure.MAX_POWER).state()).isEqualTo(State.PAUSED);
            assertThat(progress(Measure.MAX_POWER).stoppedBecause()).isEqualTo(Reason.ENEDIS_UNAVAILABLE);
            assertThat(turn().orElseThrow())
                    .as("the curve has not failed yet, so it goes first now")
                    .isEqualTo(clock.instant().plusSeconds(15));
            assertThat(turn().orElseThrow()).isEqualTo(clock.instant().plusSeconds(30));
            world.source().recovers();
            turnsUntil(this::done);
            assertThat(calls()).hasSize(2 * DAILY_CHUNKS + CURVE_CHUNKS + 3);
        }

        @Test
        void itStopsWhereTheMeterBegan() {
            world.source().activatedOn(YESTERDAY.minusDays(17));
            attach();
            turnsUntil(this::done);
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).state()).isEqualTo(State.DONE);
            assertThat(calls().stream().filter(call -> call.measure() == Measure.CONSUMPTION_LOAD_CURVE))
                    .hasSizeLessThan(10);
            assertThat(process.metering()
                            .read(
                                    point.holder(),
                                    new ReadingQuery(
                                            point.number(),
                                            Measure.CONSUMPTION_LOAD_CURVE,
                                            DateRange.closed(YESTERDAY.minusDays(17), YESTERDAY),
                                            Freshness.ARCHIVE_ONLY),
                                    ProgressListener.NONE)
                            .readings())
                    .hasSize(18 * 48);
        }

        @Test
        void anUnknownContractIsLearntFromTheRefusalOfADirection() {
            point = world.points().add(null);
            world.source()
                    .refuses(call -> call.measure().direction() == Measure.Direction.PRODUCTION
                            ? Finding.NO_SUCH_DIRECTION
                            : null);
            attach();
            turnsUntil(this::done);
            assertThat(calls().stream().filter(call -> call.measure().direction() == Measure.Direction.PRODUCTION))
                    .hasSize(2);
            assertThat(progress(Measure.PRODUCTION_LOAD_CURVE).stoppedBecause()).isEqualTo(Reason.NO_SUCH_DIRECTION);
        }

        @Test
        void theDailyLookAsksOnlyForWhatIsNewOrDue() {
            world.source().countsWholeWattHours();
            world.source().missing.add(YESTERDAY.minusDays(1));
            attach();
            turnsUntil(this::done);
            calls().clear();
            clock.advance(Duration.ofDays(1));
            process.the(DailyOrder.class).place(process.the(Scheduler.class));
            turnsUntil(() -> turn().isEmpty());
            LocalDate hole = YESTERDAY.minusDays(1);
            DateRange newAndDue = DateRange.closed(hole, YESTERDAY.plusDays(1));
            assertThat(calls()).allMatch(call -> call.urgency() == Urgency.DAILY);
            assertThat(calls())
                    .extracting(call -> call.measure() + " " + call.days())
                    .as("the day's energy follows from its curve, but where the curve is missing too")
                    .containsExactly(
                            "CONSUMPTION_LOAD_CURVE " + newAndDue,
                            "DAILY_CONSUMPTION " + DateRange.of(hole),
                            "MAX_POWER " + newAndDue);
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).state()).isEqualTo(State.DONE);
            process.the(DailyOrder.class).place(process.the(Scheduler.class));
            turnsUntil(() -> turn().isEmpty());
            assertThat(calls()).hasSize(3);
        }

        @Test
        void aLostConsentStopsItAndARenewalResumesIt() {
            attach();
            turn();
            world.source().refuses(Finding.CONSENT_LOST);
            turn();
            world.points().release(point.id(), ConsentLost.Reason.REVOKED);
            assertThat(turn()).isEmpty();
            assertThat(progress(Measure.MAX_POWER).state()).isEqualTo(State.NOT_AVAILABLE);
            assertThat(progress(Measure.MAX_POWER).stoppedBecause()).isEqualTo(Reason.CONSENT_LOST);
            assertThat(progress(Measure.DAILY_CONSUMPTION).state()).isEqualTo(State.DONE);
            world.source().recovers();
            world.points().put(point);
            process.publish(new UsagePointAttached(point, true));
            turnsUntil(this::done);
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).state()).isEqualTo(State.DONE);
            assertThat(calls()).hasSize(2 * DAILY_CHUNKS + CURVE_CHUNKS + 1);
        }

        @Test
        void aSeriesThatEnedisFailsOnNeverKeepsTheOthersAway() {
            world.source().refuses(call -> call.measure() == Measure.DAILY_CONSUMPTION ? Finding.UNAVAILABLE : null);
            attach();
            turnsUntil(() -> progress(Measure.CONSUMPTION_LOAD_CURVE).state() == State.DONE);
            assertThat(progress(Measure.MAX_POWER).state()).isEqualTo(State.DONE);
            assertThat(progress(Measure.DAILY_CONSUMPTION).state()).isEqualTo(State.PAUSED);
            world.source().recovers();
            turnsUntil(this::done);
            assertThat(progress(Measure.DAILY_CONSUMPTION).state()).isEqualTo(State.DONE);
        }

        @Test
        void aChunkThatEnedisFailsOnWhileItAnswersOthersIsLeftForTheNextMorning() {
            DateRange broken = DateRange.closed(YESTERDAY.minusDays(13), YESTERDAY.minusDays(7));
            world.source()
                    .refuses(call -> call.measure() == Measure.CONSUMPTION_LOAD_CURVE
                                    && call.days().equals(broken)
                            ? Finding.UNAVAILABLE
                            : null);
            attach();
            turnsUntil(() -> {
                clock.advance(Duration.ofMinutes(1));
                world.upstream().lastSuccess = clock.instant();
                return done();
            });
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).state()).isEqualTo(State.DONE);
            world.source().recovers();
            nextMorning();
            assertThat(read(Measure.CONSUMPTION_LOAD_CURVE, broken.start(), broken.last()))
                    .hasSize(7 * 48);
        }

        @Test
        void anOutageForEverybodyIsWaitedFor() {
            world.source().refuses(Finding.UNAVAILABLE);
            attach();
            for (int turns = 0; turns < 60; turns++) {
                clock.advance(Duration.ofMinutes(30));
                turn();
            }
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).doneChunks()).isZero();
            world.source().recovers();
            turnsUntil(this::done);
            assertThat(read(Measure.CONSUMPTION_LOAD_CURVE, YESTERDAY.minusDays(729), YESTERDAY))
                    .hasSize(730 * 48);
        }

        @Test
        void aCurveThatIsSwitchedOnIsCollectedWhenItsOwnerSaysSo() {
            world.source()
                    .refuses(call ->
                            call.measure() == Measure.CONSUMPTION_LOAD_CURVE ? Finding.CURVE_NOT_ENABLED : null);
            attach();
            turnsUntil(this::done);
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).stoppedBecause())
                    .isEqualTo(Reason.CURVE_NOT_ENABLED);
            CollectionService owner = process.the(CollectionService.class);
            world.source().recovers();

            assertThat(owner.lookAgain(point.holder(), point.number(), Measure.CONSUMPTION_LOAD_CURVE))
                    .as("too soon after the last attempt")
                    .isFalse();
            clock.advance(Duration.ofMinutes(11));
            assertThat(owner.lookAgain(point.holder(), point.number(), Measure.CONSUMPTION_LOAD_CURVE))
                    .isTrue();
            turnsUntil(this::done);

            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).state()).isEqualTo(State.DONE);
            assertThat(turnTasks()).isEqualTo(1);
        }

        @Test
        void aCurveThatWasGivenToAReaderIsCollectedFromTheNextMorning() {
            world.source()
                    .refuses(call ->
                            call.measure() == Measure.CONSUMPTION_LOAD_CURVE ? Finding.CURVE_NOT_ENABLED : null);
            attach();
            turnsUntil(this::done);
            world.source().recovers();
            process.metering()
                    .read(
                            point.holder(),
                            new ReadingQuery(
                                    point.number(),
                                    Measure.CONSUMPTION_LOAD_CURVE,
                                    DateRange.of(YESTERDAY),
                                    Freshness.REFRESH),
                            ProgressListener.NONE);
            nextMorning();
            turnsUntil(this::done);
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).state()).isEqualTo(State.DONE);
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).stoppedBecause())
                    .isNull();
            assertThat(read(Measure.CONSUMPTION_LOAD_CURVE, YESTERDAY.minusDays(700), YESTERDAY))
                    .hasSize(701 * 48);
        }

        @Test
        void theNewestDayIsTheOneThatTheMorningBrought() {
            attach();
            turnsUntil(this::done);
            nextMorning();
            assertThat(progress(Measure.CONSUMPTION_LOAD_CURVE).newestAvailable())
                    .isEqualTo(YESTERDAY.plusDays(1));
            assertThat(progress(Measure.DAILY_CONSUMPTION).newestAvailable()).isEqualTo(YESTERDAY.plusDays(1));
            world.source().missing.add(YESTERDAY.plusDays(2));
            nextMorning();
            assertThat(progress(Measure.MAX_POWER).newestAvailable()).isEqualTo(YESTERDAY.plusDays(1));
        }

        @Test
        void aPartOfADayIsServedAndCompletedWhenItComes() {
            world.source()
                    .gives(day -> day.equals(YESTERDAY) ? Days.curve(day, 30).subList(0, 20) : null);
            attach();
            turnsUntil(this::done);
            assertThat(read(Measure.CONSUMPTION_LOAD_CURVE, YESTERDAY, YESTERDAY))
                    .hasSize(20);
            world.source().gives(day -> null);
            nextMorning();
            assertThat(read(Measure.CONSUMPTION_LOAD_CURVE, YESTERDAY, YESTERDAY))
                    .hasSize(48);
        }

        @Test
        void anUnsettledDayIsAskedForDailyForAWeekThenWeekly() {
            world.source().missing.add(YESTERDAY);
            attach();
            turnsUntil(this::done);
            List<LocalDate> asked = new ArrayList<>();
            for (int morning = 1; morning <= 30; morning++) {
                calls().clear();
                nextMorning();
                if (calls().stream()
                        .anyMatch(call -> call.measure() == Measure.MAX_POWER
                                && call.days().contains(YESTERDAY))) {
                    asked.add(YESTERDAY.plusDays(morning));
                }
            }
            assertThat(asked)
                    .extracting(day -> (int) ChronoUnit.DAYS.between(YESTERDAY, day))
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 14, 21, 28);
        }

        @Test
        void aRefusedRequestIsGivenUpForTheDayAndSeenByTheOperator() {
            attach();
            turnsUntil(this::done);
            world.source().refuses(call -> call.measure() == Measure.CONSUMPTION_LOAD_CURVE ? Finding.REFUSED : null);
            nextMorning();
            assertThat(process.the(CollectionCounts.class).troubles())
                    .containsExactly(Map.entry(Reason.ENEDIS_UNAVAILABLE, 1));
            assertThat(progress(Measure.MAX_POWER).newestAvailable()).isEqualTo(YESTERDAY.plusDays(1));
            world.source().recovers();
            nextMorning();
            assertThat(process.the(CollectionCounts.class).troubles()).isEmpty();
            assertThat(read(Measure.CONSUMPTION_LOAD_CURVE, YESTERDAY.plusDays(1), YESTERDAY.plusDays(2)))
                    .hasSize(96);
        }

        @Test
        void whatIsClearedUnderATurnThatRunsIsCollectedFromTheStartAgain() {
            attach();
            world.source().refuses(call -> {
                if (calls().size() == 3) {
                    clock.advance(Duration.ofSeconds(1));
                    process.the(ReadingArchive.class).forget(point.id());
                    process.the(CollectionMemory.class).clear(point);
                }
                return null;
            });
            turn();
            assertThat(progress(Measure.DAILY_CONSUMPTION).doneChunks()).isZero();
            turnsUntil(this::done);
            assertThat(progress(Measure.DAILY_CONSUMPTION).newestAvailable()).isEqualTo(YESTERDAY);
            assertThat(read(Measure.DAILY_CONSUMPTION, YESTERDAY.minusDays(1000), YESTERDAY))
                    .hasSize(1001);
        }

        @Test
        void aDeletedPointLeavesNoOrderNoTaskAndNoBlock() {
            attach();
            turn();
            assertThat(turnTasks()).isEqualTo(1);
            new TransactionTemplate(process.the(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> process.publish(new UsagePointDeleted(point)));
            assertThat(rows("collection")).isZero();
            assertThat(rows("reading_block")).isZero();
            assertThat(turnTasks()).isZero();
        }

        @Test
        void aPointThatIsDeletedDuringItsTurnLeavesNothingEither() {
            world.source().hold();
            Scheduler scheduler = process.the(Scheduler.class);
            scheduler.start();
            try {
                attach();
                await().atMost(Duration.ofSeconds(20)).until(() -> !calls().isEmpty());
                world.points().remove(point.id());
                process.publish(new UsagePointDeleted(point));
                world.source().refuses(Finding.BUDGET_EXHAUSTED);
                world.source().release();
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                    assertThat(turnTasks()).isZero();
                    assertThat(rows("collection")).isZero();
                    assertThat(rows("reading_block")).isZero();
                });
            } finally {
                world.source().release();
                scheduler.stop();
            }
        }

        private void nextMorning() {
            clock.advance(Duration.ofDays(1));
            process.the(DailyOrder.class).place(process.the(Scheduler.class));
            turnsUntil(() -> turn().isEmpty());
        }

        private List<Reading> read(Measure measure, LocalDate first, LocalDate last) {
            return process.metering()
                    .read(
                            point.holder(),
                            new ReadingQuery(
                                    point.number(), measure, DateRange.closed(first, last), Freshness.ARCHIVE_ONLY),
                            ProgressListener.NONE)
                    .readings();
        }

        private long rows(String table) {
            return JdbcClient.create(world.database().dataSource())
                    .sql("select count(*) from " + table)
                    .query(Long.class)
                    .single();
        }

        @Test
        void onTwoProcessesEveryPointIsLookedAtOnceAMorning() {
            world.source().countsWholeWattHours();
            world.source().activatedOn(YESTERDAY.minusDays(9));
            world.points().remove(point.id());
            List<UsagePoint> all = collected(12);
            clock.moveTo(Instant.parse("2026-06-16T05:59:59Z"));
            try (MeteringProcess other = new MeteringProcess(world, PATIENT)) {
                Scheduler one = process.the(Scheduler.class);
                Scheduler two = other.the(Scheduler.class);
                one.start();
                two.start();
                try {
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> process.the(CollectionCounts.class).pointsDue() == all.size());
                    // Whatever runs over an hour without a sign of life is taken for dead, and done again.
                    await().until(() -> one.getCurrentlyExecuting().isEmpty()
                            && two.getCurrentlyExecuting().isEmpty());
                    clock.advance(Duration.ofMinutes(61));
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> process.the(CollectionCounts.class).pointsDue() == 0);
                } finally {
                    one.stop();
                    two.stop();
                }
            }
            assertThat(calls()).hasSize(2 * all.size()).doesNotHaveDuplicates();
            assertThat(calls()).extracting(FetchRequest::days).containsOnly(DateRange.of(YESTERDAY.plusDays(1)));
            for (UsagePoint each : all) {
                point = each;
                assertThat(read(Measure.DAILY_CONSUMPTION, YESTERDAY.plusDays(1), YESTERDAY.plusDays(1)))
                        .hasSize(1);
            }
        }

        @Test
        void whenTheBudgetIsShortPointsTakeTurnsAndSeveralDaysComeInOneCall() {
            world.source().countsWholeWattHours();
            world.source().activatedOn(YESTERDAY.minusDays(2));
            List<UsagePoint> all = collected(15);
            // one call an hour for the background: twelve a day, for thirty
            world.upstream().callsPerHour = 2;
            for (int morning = 0; morning < 6; morning++) {
                clock.advance(Duration.ofDays(1));
                process.the(DailyOrder.class).place(process.the(Scheduler.class));
                for (UsagePoint each : all) {
                    point = each;
                    turnsUntil(() -> turn().isEmpty());
                }
            }
            assertThat(calls()).hasSize(2 * 2 * all.size());
            assertThat(calls()).extracting(call -> call.days().length()).contains(3);
            LocalDate last = YESTERDAY.plusDays(6);
            for (UsagePoint each : all) {
                point = each;
                assertThat(read(Measure.DAILY_CONSUMPTION, YESTERDAY, last)).hasSizeBetween(5, 7);
                assertThat(progress(Measure.DAILY_CONSUMPTION).newestAvailable())
                        .isAfterOrEqualTo(last.minusDays(2));
            }
        }

        @Test
        void theOperatorSeesWhatIsCollectedWhatWaitsAndWhatTheBudgetAllows() {
            world.source().activatedOn(YESTERDAY.minusDays(2));
            List<UsagePoint> all = collected(3);
            UsagePoint waiting = world.points().add(FakePoints.contract(null, true));
            process.publish(new UsagePointAttached(waiting, false));

            CollectionOverview overview = process.the(CollectionMonitor.class).overview();

            assertThat(overview.pointsLastHour()).isEqualTo(all.size());
            assertThat(overview.history().points()).isEqualTo(1);
            assertThat(overview.history().chunks()).isEqualTo(5);
            assertThat(overview.troubles()).isEmpty();
            CollectionOverview.Daily daily = overview.daily();
            assertThat(daily.points())
                    .as("the fresh one, three and the waiting one")
                    .isEqualTo(5);
            assertThat(daily.callsPerRound()).isEqualTo(4 * 2 + 3);
            assertThat(daily.callsPerHour()).isEqualTo(900);
            assertThat(daily.pointsPerHour()).isEqualTo(900 * 5 / 11);
            assertThat(daily.everyDays()).isEqualTo(1);
            assertThat(daily.due()).isZero();

            process.the(DailyOrder.class).place(process.the(Scheduler.class));

            assertThat(process.the(CollectionMonitor.class).overview().daily().due())
                    .isEqualTo(5);
        }

        @Test
        void theOperatorSeesWhenTheNextOrdersArePlaced() {
            clock.moveTo(Instant.parse("2026-06-16T03:00:00Z"));
            Scheduler scheduler = process.the(Scheduler.class);
            scheduler.start();
            try {
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(process.the(CollectionMonitor.class)
                                        .overview()
                                        .daily()
                                        .nextRun())
                                .isEqualTo(Instant.parse("2026-06-16T06:00:00Z")));
            } finally {
                scheduler.stop();
            }
        }

        /** Points whose short history is collected already; nothing of it counts as a call. */
        private List<UsagePoint> collected(int points) {
            List<UsagePoint> all = new ArrayList<>();
            for (int number = 0; number < points; number++) {
                point = world.points().add(FakePoints.contract(null, false));
                attach();
                turnsUntil(() -> turn().isEmpty());
                all.add(point);
            }
            JdbcClient.create(world.database().dataSource())
                    .sql("delete from scheduled_tasks")
                    .update();
            calls().clear();
            return all;
        }

        @Test
        void pointsBehindOthersKnowTheirPlace() {
            UsagePoint first = point;
            attach();
            clock.advance(Duration.ofSeconds(1));
            point = world.points().add(null);
            attach();
            assertThat(progress(Measure.DAILY_CONSUMPTION).positionInQueue()).isEqualTo(1);
            point = first;
            assertThat(progress(Measure.DAILY_CONSUMPTION).positionInQueue()).isZero();
        }

        @Test
        void theSchedulerDoesItAllByItselfAndRemovesItsTask() {
            world.source().activatedOn(YESTERDAY.minusDays(30));
            Scheduler scheduler = process.the(Scheduler.class);
            scheduler.start();
            try {
                attach();
                await().atMost(Duration.ofSeconds(30)).until(this::done);
                await().until(() -> turnTasks() == 0);
            } finally {
                scheduler.stop();
            }
        }

        @Test
        void twoProcessesNeverWorkOnOnePointAtOnce() {
            world.source().activatedOn(YESTERDAY.minusDays(60));
            try (MeteringProcess other = new MeteringProcess(world, PATIENT)) {
                Scheduler one = process.the(Scheduler.class);
                Scheduler two = other.the(Scheduler.class);
                one.start();
                two.start();
                attach();
                await().atMost(Duration.ofSeconds(30)).until(this::done);
                one.stop();
                two.stop();
            }
            assertThat(new HashSet<>(calls())).hasSameSizeAs(calls());
        }

        @Test
        void workOfAKilledProcessIsPickedUpByAnother() {
            world.source().activatedOn(YESTERDAY.minusDays(30));
            attach();
            // What a killed process leaves behind: its task picked, its heart silent.
            JdbcClient.create(world.database().dataSource())
                    .sql("update scheduled_tasks set picked = ?, picked_by = 'gone', last_heartbeat = execution_time,"
                            + " version = version + 1")
                    .param(true)
                    .update();
            clock.advance(Duration.ofMinutes(1));
            Scheduler scheduler = process.the(Scheduler.class);
            scheduler.start();
            try {
                await().atMost(Duration.ofSeconds(30)).until(this::done);
            } finally {
                scheduler.stop();
            }
        }

        @Test
        void aDeletedAccountLeavesNoOrder() {
            attach();
            process.publish(new AccountDeleted(point.holder()));
            assertThat(JdbcClient.create(world.database().dataSource())
                            .sql("select count(*) from collection")
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        private long turnTasks() {
            return JdbcClient.create(world.database().dataSource())
                    .sql("select count(*) from scheduled_tasks where task_name = 'collect-point'")
                    .query(Long.class)
                    .single();
        }
    }
}
