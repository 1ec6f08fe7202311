package fr.myelectricaldata.metering.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.OneMeter;
import fr.myelectricaldata.metering.PointStatusService;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.TestDatabase;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.imports.ImportJob.State;
import fr.myelectricaldata.metering.imports.ImportPreview.Counts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a file brings is kept and read like everything else, and undoes nothing; on SQLite and on a real PostgreSQL. */
class ReadingImportsTest {
    @Nested
    class OnSqlite extends Contract {
        @Override
        protected TestDatabase newDatabase() {
            return TestDatabase.sqlite();
        }
    }

    @Nested
    class OnPostgres extends Contract {
        @Override
        protected TestDatabase newDatabase() {
            return TestDatabase.postgres();
        }
    }

    abstract static class Contract extends OneMeter {
        /** Seven years before: Enedis keeps two years of curve, and three of days. */
        private static final LocalDate LONG_AGO = LocalDate.of(2019, 10, 1);

        private static List<Reading> curve(DateRange days, Function<LocalDate, List<Reading>> ofDay) {
            return days.days().flatMap(day -> ofDay.apply(day).stream()).toList();
        }

        private byte[] file(List<Reading> readings) {
            return EnedisFiles.curve(point.number().value(), readings);
        }

        private ImportDraft draft(byte[] file) {
            return process.the(ReadingImports.class).read(point.holder(), point.id(), file, ProgressListener.NONE);
        }

        private ImportJob.Progress imported(ImportDraft draft) {
            ImportJob job = process.the(ImportJobs.class).start(point.holder(), draft);
            await().atMost(Duration.ofSeconds(30)).until(() -> job.progress().state() != State.RUNNING);
            return job.progress();
        }

        private Readings read(Measure measure, DateRange days, Freshness freshness) {
            return process.metering()
                    .read(
                            point.holder(),
                            new ReadingQuery(point.number(), measure, days, freshness),
                            ProgressListener.NONE);
        }

        private Readings read(Measure measure, DateRange days) {
            return read(measure, days, Freshness.COMPLETE);
        }

        @Test
        void aPreviewSaysWhatWouldComeAndWritesNothing() {
            DateRange month = DateRange.closed(LONG_AGO, LONG_AGO.plusDays(30));
            List<Reading> readings = new ArrayList<>(curve(month, Days::exactCurve));
            readings.remove(7);
            ImportPreview preview = draft(file(readings)).preview();
            assertThat(preview.namesPoint()).isTrue();
            assertThat(preview.errorCount()).isZero();
            assertThat(preview.series())
                    .containsExactly(new ImportPreview.Series(CURVE, month, 30, 1, new Counts(31, 0, 0)));
            assertThat(preview.changes()).isEqualTo(31);
            assertThat(read(CURVE, month, Freshness.ARCHIVE_ONLY).readings()).isEmpty();
        }

        @Test
        void daysThatEnedisNoLongerHasAreReadAsAllOthersAndNobodyAsksForThem() {
            DateRange autumn = DateRange.closed(LONG_AGO, LocalDate.of(2019, 11, 15));
            ImportJob.Progress done = imported(draft(file(curve(autumn, Days::exactCurve))));
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.counts()).isEqualTo(new Counts(46, 0, 0));
            assertThat(done.computed()).isEqualTo(46);

            Readings curve = read(CURVE, autumn);
            assertThat(curve.readings()).isEqualTo(curve(autumn, Days::exactCurve));
            assertThat(curve.holes()).isEmpty();
            assertThat(curve.days()).isEqualTo(autumn);
            Readings daily = read(DAILY, autumn);
            assertThat(daily.readings())
                    .hasSize(46)
                    .allMatch(reading -> reading.value() == Days.wattHours(Paris.dayOf(reading.start())));
            assertThat(daily.holes()).isEmpty();
            assertThat(world.source().calls).isEmpty();
        }

        @Test
        void theHistoryBeforeAndAfterIsNamedAsTheHoleItIs() {
            imported(draft(file(curve(DateRange.of(LONG_AGO), Days::exactCurve))));
            Readings around = read(CURVE, DateRange.closed(LONG_AGO.minusDays(2), LONG_AGO.plusDays(2)));
            assertThat(around.readings()).hasSize(48);
            assertThat(around.holes())
                    .extracting(Hole::reason)
                    .containsOnly(Hole.Reason.BEYOND_HISTORY)
                    .hasSize(2);
            assertThat(process.the(PointStatusService.class)
                            .statusOf(point.holder(), point.number())
                            .series()
                            .get(CURVE.ordinal())
                            .oldest())
                    .isEqualTo(LONG_AGO);
        }

        @Test
        void theSameFileTwiceChangesNothing() {
            byte[] file = file(curve(DateRange.closed(LONG_AGO, LONG_AGO.plusDays(40)), Days::exactCurve));
            imported(draft(file));
            String version = process.the(ReadingArchive.class)
                    .version(Series.of(point, CURVE), DateRange.closed(LONG_AGO, LONG_AGO.plusDays(40)));
            ImportDraft again = draft(file);
            assertThat(again.preview().changes()).isZero();
            assertThat(imported(again).counts()).isEqualTo(new Counts(0, 0, 41));
            assertThat(process.the(ReadingArchive.class)
                            .version(Series.of(point, CURVE), DateRange.closed(LONG_AGO, LONG_AGO.plusDays(40))))
                    .isEqualTo(version);
        }

        @Test
        void whatEnedisSaidIsNotReplacedAndItsHolesAreFilled() {
            LocalDate hole = YESTERDAY.minusDays(3);
            DateRange week = DateRange.closed(YESTERDAY.minusDays(6), YESTERDAY);
            world.source().missing.add(hole);
            List<Reading> ofEnedis = read(CURVE, week).readings();
            List<Reading> ofFile = curve(week, day -> Days.curve(day, 60));
            ImportPreview preview = draft(file(ofFile)).preview();
            assertThat(preview.series().getFirst().counts()).isEqualTo(new Counts(1, 0, 6));
            imported(draft(file(ofFile)));
            Readings after = read(CURVE, week, Freshness.ARCHIVE_ONLY);
            assertThat(after.holes()).isEmpty();
            assertThat(after.readings())
                    .containsAll(ofEnedis)
                    .containsAll(Days.curve(hole, 60))
                    .hasSize(6 * 48 + 24);
        }

        @Test
        void enedisReplacesAnImportedDayWhenItIsAskedAgain() {
            DateRange day = DateRange.of(YESTERDAY.minusDays(3));
            imported(draft(file(curve(day, one -> Days.curve(one, 60)))));
            assertThat(read(CURVE, day).readings()).hasSize(24);
            assertThat(world.source().calls)
                    .as("a settled day is not asked for")
                    .isEmpty();
            assertThat(read(CURVE, day, Freshness.REFRESH).readings()).hasSize(48);
        }

        @Test
        void anImportedPartOfARecentDayDoesNotKeepEnedisFromBeingAsked() {
            DateRange day = DateRange.of(YESTERDAY.minusDays(3));
            imported(draft(file(curve(day, one -> Days.curve(one, 30).subList(0, 20)))));
            assertThat(read(CURVE, day).readings()).hasSize(48);
        }

        @Test
        void aSecondFileCompletesAPartOfTheFirst() {
            DateRange day = DateRange.of(LONG_AGO);
            imported(draft(file(curve(day, one -> Days.exactCurve(one).subList(0, 20)))));
            assertThat(read(CURVE, day).holes()).isNotEmpty();
            ImportDraft whole = draft(file(curve(day, Days::exactCurve)));
            assertThat(whole.preview().series().getFirst().counts()).isEqualTo(new Counts(0, 1, 0));
            imported(whole);
            assertThat(read(CURVE, day).holes()).isEmpty();
            ImportDraft less = draft(file(curve(day, one -> Days.exactCurve(one).subList(5, 25))));
            assertThat(less.preview().changes()).isZero();
        }

        @Test
        void dailyValuesOfAFileCountBeforeThoseOfACurve() {
            byte[] daily = EnedisFiles.daily(point.number().value(), LONG_AGO, new BigDecimal("7.5"));
            imported(draft(daily));
            ImportJob.Progress done = imported(draft(file(curve(DateRange.of(LONG_AGO), Days::exactCurve))));
            assertThat(done.computed()).isZero();
            assertThat(read(DAILY, DateRange.of(LONG_AGO)).readings())
                    .extracting(Reading::value)
                    .containsExactly(7_500L);
        }

        @Test
        void aCurveThatWasRoundedSaysNothingOfTheDay() {
            ImportJob.Progress done = imported(draft(file(curve(DateRange.of(LONG_AGO), day -> Days.curve(day, 30)))));
            assertThat(done.computed()).isZero();
            assertThat(read(DAILY, DateRange.of(LONG_AGO)).readings()).isEmpty();
        }

        @Test
        void anotherPointsFileIsRefusedWithBothNumbersMasked() {
            byte[] foreign = EnedisFiles.curve("00000000001234", Days.curve(LONG_AGO, 30));
            assertThatThrownBy(() -> draft(foreign)).isInstanceOfSatisfying(ImportRefusedException.class, refused -> {
                assertThat(refused.code().value()).isEqualTo("IMPORT_OTHER_POINT");
                assertThat(refused.arguments())
                        .containsExactly("…1234", point.number().masked());
            });
        }

        @Test
        void nobodyElseAndNoDemonstrationTakesAFile() {
            byte[] file = file(Days.curve(LONG_AGO, 30));
            ReadingImports imports = process.the(ReadingImports.class);
            assertThatThrownBy(() -> imports.read(AccountId.random(), point.id(), file, ProgressListener.NONE))
                    .isInstanceOf(UsagePointNotFoundException.class);
            UsagePoint demo = world.points().put(with(point, Origin.DEMO, null));
            assertThatThrownBy(() -> imports.read(demo.holder(), demo.id(), file, ProgressListener.NONE))
                    .isInstanceOfSatisfying(
                            ImportRefusedException.class,
                            refused -> assertThat(refused.code().value()).isEqualTo("READ_ONLY_ACCOUNT"));
        }

        @Test
        void aFormerHolderKeepsTheTimeUntilTheyLeftAndNothingAfterIt() {
            LocalDate left = LocalDate.of(2024, 6, 10);
            point = world.points().put(with(point, Origin.ENEDIS, left));
            DateRange around = DateRange.closed(left.minusDays(2), left.plusDays(1));
            ImportDraft draft = draft(file(curve(around, Days::exactCurve)));
            assertThat(draft.preview().series().getFirst().range())
                    .isEqualTo(DateRange.closed(left.minusDays(2), left.minusDays(1)));
            assertThat(draft.preview().errors())
                    .extracting(ImportError::problem)
                    .containsOnly(ImportProblem.NOT_YOURS);
            imported(draft);
            assertThat(read(CURVE, around).readings()).hasSize(96);
        }

        @Test
        void whoLeavesFindsItAgainAndOneAtATimeIsEnough() {
            ImportDraft draft = draft(file(curve(DateRange.closed(LONG_AGO, LONG_AGO.plusYears(2)), Days::exactCurve)));
            ImportJobs jobs = process.the(ImportJobs.class);
            ImportJob job = jobs.start(point.holder(), draft);
            assertThat(jobs.latest(point.holder(), point.id())).contains(job);
            assertThat(jobs.latest(AccountId.random(), point.id())).isEmpty();
            assertThatThrownBy(() -> jobs.start(point.holder(), draft))
                    .isInstanceOfSatisfying(
                            ImportRefusedException.class,
                            refused -> assertThat(refused.code().value()).isEqualTo("IMPORT_RUNNING"));
            job.cancel();
            await().atMost(Duration.ofSeconds(30)).until(() -> job.progress().state() != State.RUNNING);
            assertThat(job.progress().state()).isEqualTo(State.CANCELLED);
            int until = job.progress().counts().added();
            assertThat(until).isLessThan(700);
            ImportJob.Progress rest = imported(draft);
            assertThat(rest.state()).isEqualTo(State.DONE);
            assertThat(rest.counts()).isEqualTo(new Counts(732 - until, 0, until));
        }

        @Test
        void aPointThatGoesMeanwhileTakesTheImportedDaysAlong() {
            ImportDraft draft = draft(file(curve(DateRange.closed(LONG_AGO, LONG_AGO.plusYears(6)), Days::exactCurve)));
            ImportJob job = process.the(ImportJobs.class).start(point.holder(), draft);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> job.progress().done() > 0);
            world.points().remove(point.id());
            await().atMost(Duration.ofSeconds(30)).until(() -> job.progress().state() != State.RUNNING);
            assertThat(job.progress().state()).as("went while it was written").isEqualTo(State.CANCELLED);
            assertThat(process.the(ReadingArchive.class)
                            .read(Series.of(point, CURVE), DateRange.closed(LONG_AGO, LONG_AGO.plusYears(6)))
                            .days())
                    .isEmpty();
        }

        private static UsagePoint with(UsagePoint point, Origin origin, LocalDate left) {
            return new UsagePoint(
                    point.id(),
                    point.holder(),
                    point.number(),
                    origin,
                    null,
                    true,
                    null,
                    point.attachedAt(),
                    left == null ? null : Paris.startOf(left).plusSeconds(40_000),
                    null,
                    null);
        }
    }
}
