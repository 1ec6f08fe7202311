package fr.myelectricaldata.metering.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePointAttached;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.FakePoints;
import fr.myelectricaldata.metering.FetchRequest;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Hole.Reason;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.MeteringProcess;
import fr.myelectricaldata.metering.NotRefreshed;
import fr.myelectricaldata.metering.OneMeter;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.TestDatabase;
import fr.myelectricaldata.metering.archive.StoredSeries;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaReceipt;
import fr.myelectricaldata.testing.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One contract for the pipeline and its archive, on SQLite and on a real PostgreSQL. */
class ReadPipelineTest {
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

        private Readings read(Measure measure, LocalDate first, LocalDate last, Freshness freshness) {
            ReadingQuery query = new ReadingQuery(point.number(), measure, DateRange.closed(first, last), freshness);
            return process.metering().read(point.holder(), query, ProgressListener.NONE);
        }

        private Readings read(Measure measure, LocalDate first, LocalDate last) {
            return read(measure, first, last, Freshness.COMPLETE);
        }

        private List<DateRange> asked() {
            return world.source().calls.stream().map(call -> call.days()).toList();
        }

        @Test
        void aSecondReadCostsNoUpstreamCallAndOneCachedUnit() {
            Readings first = read(CURVE, YESTERDAY.minusDays(9), YESTERDAY);
            Readings second = read(CURVE, YESTERDAY.minusDays(9), YESTERDAY);
            assertThat(first.readings()).hasSize(480).isEqualTo(second.readings());
            assertThat(first.holes()).isEmpty();
            assertThat(first.upstreamCalls()).isEqualTo(2);
            assertThat(second.upstreamCalls()).isZero();
            assertThat(world.source().calls).hasSize(2).allMatch(call -> call.urgency() == Urgency.INTERACTIVE);
            assertThat(world.quota().upstream).hasValue(1);
            assertThat(world.quota().cached).hasValue(1);
        }

        @ParameterizedTest
        @EnumSource(Measure.class)
        void everyMeasureComesBackAsItWasGiven(Measure measure) {
            List<Reading> expected = new ArrayList<>();
            LocalDate first = LocalDate.of(2026, 10, 23);
            first.datesUntil(first.plusDays(5)).forEach(day -> expected.addAll(Days.of(measure, day)));
            assertThat(read(measure, first, first.plusDays(4)).readings()).isEqualTo(expected);
            assertThat(read(measure, first, first.plusDays(4)).readings()).isEqualTo(expected);
        }

        @Test
        void aWarmReadOfTwoYearsOfCurveIsOneStatement() {
            read(CURVE, YESTERDAY.minusYears(2), YESTERDAY);
            world.database().statements.set(0);
            Readings warm = read(CURVE, YESTERDAY.minusYears(2), YESTERDAY);
            assertThat(warm.readings()).hasSize(731 * 48);
            assertThat(warm.readings()).isSortedAccordingTo(Comparator.comparing(Reading::start));
            assertThat(world.database().statements).hasValue(1);
        }

        @Test
        void aLongReadAsksForTheNewestDaysFirst() {
            read(CURVE, YESTERDAY.minusDays(99), YESTERDAY);
            assertThat(world.source().calls).hasSize(15);
            assertThat(asked().getFirst()).isEqualTo(DateRange.closed(YESTERDAY.minusDays(6), YESTERDAY));
            assertThat(asked()).allMatch(days -> days.length() <= 7);
        }

        @Test
        void twoHundredParallelIdenticalReadsMakeOneUpstreamCall() throws Exception {
            world.quota().upstreamLimit = 1;
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Readings>> answers = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    answers.add(readers.submit(() -> read(CURVE, YESTERDAY.minusDays(6), YESTERDAY)));
                }
                for (Future<Readings> answer : answers) {
                    assertThat(answer.get().readings()).hasSize(7 * 48);
                    assertThat(answer.get().holes()).isEmpty();
                }
            }
            assertThat(world.source().calls).hasSize(1);
            assertThat(world.quota().upstream).hasValue(1);
            assertThat(world.quota().cached).hasValue(199);
        }

        @Test
        void overlappingReadsShareWhatIsUnderWay() throws Exception {
            world.source().hold();
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Readings> one = readers.submit(() -> read(CURVE, YESTERDAY.minusDays(6), YESTERDAY));
                await().until(() -> world.source().calls.size() == 1);
                Future<Readings> other =
                        readers.submit(() -> read(CURVE, YESTERDAY.minusDays(10), YESTERDAY.minusDays(3)));
                await().until(() -> world.source().calls.size() == 2);
                world.source().release();
                assertThat(one.get().readings()).hasSize(7 * 48);
                assertThat(other.get().readings()).hasSize(8 * 48);
            }
            assertThat(asked())
                    .containsExactly(
                            DateRange.closed(YESTERDAY.minusDays(6), YESTERDAY),
                            DateRange.closed(YESTERDAY.minusDays(10), YESTERDAY.minusDays(7)));
        }

        @Test
        void anImpatientReaderGetsWhatIsThereAndTheRestIsStoredAllTheSame() {
            read(DAILY, YESTERDAY, YESTERDAY);
            process.close();
            process = new MeteringProcess(world, Duration.ofMillis(50));
            world.source().hold();
            Readings early = read(DAILY, YESTERDAY.minusDays(5), YESTERDAY);
            assertThat(early.readings()).hasSize(1);
            assertThat(early.holes())
                    .containsExactly(new Hole(
                            DateRange.closed(YESTERDAY.minusDays(5), YESTERDAY.minusDays(1)),
                            Reason.NOT_YET_COLLECTED));
            world.source().release();
            await().untilAsserted(
                            () -> assertThat(read(DAILY, YESTERDAY.minusDays(5), YESTERDAY, Freshness.ARCHIVE_ONLY)
                                            .readings())
                                    .hasSize(6));
            assertThat(world.source().calls).hasSize(2);
        }

        @Test
        void progressIsToldChunkByChunk() {
            List<String> heard = new CopyOnWriteArrayList<>();
            process.metering()
                    .read(
                            point.holder(),
                            new ReadingQuery(
                                    point.number(), CURVE, DateRange.closed(YESTERDAY.minusDays(20), YESTERDAY)),
                            (done, total) -> heard.add(done + "/" + total));
            assertThat(heard).containsExactlyInAnyOrder("0/3", "1/3", "2/3", "3/3");
        }

        @Test
        void aDayThatEnedisDoesNotHaveIsNamedAndNotAskedOnEachRead() {
            world.source().missing.add(YESTERDAY.minusDays(3));
            world.source()
                    .gives(day -> day.equals(YESTERDAY) ? Days.curve(day, 30).subList(0, 47) : null);
            for (int i = 0; i < 3; i++) {
                Readings readings = read(CURVE, YESTERDAY.minusDays(5), YESTERDAY);
                assertThat(readings.holes())
                        .containsExactly(
                                new Hole(DateRange.of(YESTERDAY.minusDays(3)), Reason.MISSING_AT_ENEDIS),
                                new Hole(DateRange.of(YESTERDAY), Reason.INCOMPLETE_AT_ENEDIS));
            }
            assertThat(world.source().calls).hasSize(1);
            clock.advance(Duration.ofDays(1));
            world.source().missing.clear();
            assertThat(read(CURVE, YESTERDAY.minusDays(5), YESTERDAY).holes())
                    .containsExactly(new Hole(DateRange.of(YESTERDAY), Reason.INCOMPLETE_AT_ENEDIS));
            assertThat(asked().getLast()).isEqualTo(DateRange.closed(YESTERDAY.minusDays(3), YESTERDAY));
        }

        @Test
        void theDayOfTodayIsNotYetPublishedAndYesterdayOnlyFromEight() {
            clock.moveTo(Instant.parse("2026-11-23T06:30:00Z"));
            assertThat(read(DAILY, YESTERDAY.minusDays(1), YESTERDAY.plusDays(3))
                            .holes())
                    .containsExactly(
                            new Hole(DateRange.closed(YESTERDAY, YESTERDAY.plusDays(3)), Reason.NOT_YET_PUBLISHED));
            assertThat(asked()).containsExactly(DateRange.of(YESTERDAY.minusDays(1)));
        }

        @Test
        void anAbsurdRangeIsAnsweredWithoutAnyCallForWhatCannotExist() {
            Readings readings = read(DAILY, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
            assertThat(readings.days()).isEqualTo(DateRange.closed(LocalDate.of(2023, 11, 8), YESTERDAY));
            assertThat(readings.holes())
                    .extracting(Hole::reason)
                    .containsExactly(Reason.BEYOND_HISTORY, Reason.NOT_YET_PUBLISHED);
            assertThat(world.source().calls).hasSize(4);
            assertThat(read(DAILY, LocalDate.of(2030, 1, 1), LocalDate.of(2031, 1, 1))
                            .readings())
                    .isEmpty();
        }

        @Test
        void whatIsKeptIsServedLongAfterEnedisHasForgottenIt() {
            read(CURVE, YESTERDAY, YESTERDAY);
            clock.advance(Duration.ofDays(1500));
            Readings old = read(CURVE, YESTERDAY, YESTERDAY);
            assertThat(old.readings()).hasSize(48);
            assertThat(old.holes()).isEmpty();
            assertThat(world.source().calls).hasSize(1);
        }

        @Test
        void aChunkThatStraddlesTheActivationLosesNoDay() {
            LocalDate activation = YESTERDAY.minusDays(40);
            world.source().activatedOn(activation);
            Readings readings = read(DAILY, YESTERDAY.minusDays(300), YESTERDAY);
            assertThat(readings.readings()).hasSize(41);
            assertThat(readings.days()).isEqualTo(DateRange.closed(activation, YESTERDAY));
            assertThat(readings.holes())
                    .containsExactly(
                            new Hole(new DateRange(YESTERDAY.minusDays(300), activation), Reason.BEFORE_ACTIVATION));
            assertThat(world.source().calls).hasSizeLessThanOrEqualTo(10);
            int calls = world.source().calls.size();
            read(DAILY, YESTERDAY.minusDays(300), YESTERDAY);
            assertThat(world.source().calls).hasSize(calls);
        }

        @Test
        void everyActivationDayIsFoundExactly() {
            for (int before = 0; before <= 8; before++) {
                point = world.points().add(null);
                LocalDate activation = YESTERDAY.minusDays(before);
                world.source().activatedOn(activation);
                assertThat(read(CURVE, YESTERDAY.minusDays(13), YESTERDAY).readings())
                        .as("activated %s", activation)
                        .hasSize((before + 1) * 48);
            }
        }

        @Test
        void aContractsActivationSparesTheSearch() {
            point = world.points().add(FakePoints.contract(YESTERDAY.minusDays(2), false));
            world.source().activatedOn(YESTERDAY.minusDays(2));
            assertThat(read(CURVE, YESTERDAY.minusDays(30), YESTERDAY).readings())
                    .hasSize(3 * 48);
            assertThat(world.source().calls).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource(
                value = Finding.class,
                names = {"NO_SUCH_DIRECTION", "CURVE_NOT_ENABLED", "NOT_HOLDER", "CONSENT_LOST", "UNKNOWN_POINT"})
        void aRefusalOfTheSeriesIsRememberedAndNoOtherCallLeaves(Finding finding) {
            world.source().refuses(finding);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> read(CURVE, YESTERDAY.minusDays(90), YESTERDAY))
                        .isInstanceOfSatisfying(
                                MeterDataException.class,
                                refusal -> assertThat(refusal.finding()).isEqualTo(finding));
            }
            assertThat(world.source().calls).hasSize(1);
            await().untilAsserted(() -> assertThat(world.quota().upstream).hasValue(0));
        }

        @Test
        void aCurveThatWasNotEnabledIsTriedAgainAfterAWeek() {
            world.source().refuses(Finding.CURVE_NOT_ENABLED);
            assertThatThrownBy(() -> read(CURVE, YESTERDAY, YESTERDAY)).isInstanceOf(MeterDataException.class);
            world.source().recovers();
            clock.advance(Duration.ofDays(6));
            assertThatThrownBy(() -> read(CURVE, YESTERDAY, YESTERDAY)).isInstanceOf(MeterDataException.class);
            clock.advance(Duration.ofDays(1));
            assertThat(read(CURVE, YESTERDAY, YESTERDAY).readings()).hasSize(48);
            assertThat(read(CURVE, YESTERDAY.minusDays(1), YESTERDAY).readings())
                    .hasSize(96);
        }

        @Test
        void aLostConsentLeavesWhatIsKeptReadable() {
            read(DAILY, YESTERDAY, YESTERDAY);
            world.source().refuses(Finding.CONSENT_LOST);
            Readings readings = read(DAILY, YESTERDAY.minusDays(2), YESTERDAY);
            assertThat(readings.readings()).hasSize(1);
            assertThat(readings.holes())
                    .containsExactly(new Hole(
                            DateRange.closed(YESTERDAY.minusDays(2), YESTERDAY.minusDays(1)), Reason.CONSENT_LOST));
        }

        @ParameterizedTest
        @EnumSource(
                value = Finding.class,
                names = {"UNAVAILABLE", "BUDGET_EXHAUSTED", "NOT_SUBSCRIBED", "GATEWAY_REJECTED", "REFUSED"})
        void aFailingEnedisCostsNoUnitAndIsForgottenWhenItRecovers(Finding finding) {
            read(DAILY, YESTERDAY, YESTERDAY);
            world.source().refuses(finding);
            Readings partly = read(DAILY, YESTERDAY.minusDays(1), YESTERDAY);
            assertThat(partly.readings()).hasSize(1);
            Reason told = finding == Finding.BUDGET_EXHAUSTED ? Reason.BUDGET_EXHAUSTED : Reason.ENEDIS_UNAVAILABLE;
            assertThat(partly.holes()).containsExactly(new Hole(DateRange.of(YESTERDAY.minusDays(1)), told));
            assertThatThrownBy(() -> read(CURVE, YESTERDAY, YESTERDAY)).isInstanceOf(MeterDataException.class);
            await().untilAsserted(() -> assertThat(world.quota().upstream).hasValue(1));
            world.source().recovers();
            assertThat(read(DAILY, YESTERDAY.minusDays(1), YESTERDAY).holes()).isEmpty();
        }

        @Test
        void aFailingEnedisIsNotAskedForEveryChunkOfALongRead() {
            world.source().refuses(Finding.UNAVAILABLE);
            assertThatThrownBy(() -> read(CURVE, YESTERDAY.minusYears(2), YESTERDAY))
                    .isInstanceOf(MeterDataException.class);
            assertThat(world.source().calls).hasSizeLessThanOrEqualTo(5);
        }

        @Test
        void anExhaustedQuotaAnswersFromTheArchiveAndRefusesOnlyWhenThatIsEmpty() {
            read(DAILY, YESTERDAY, YESTERDAY);
            world.quota().upstreamLimit = 1;
            Readings readings = read(DAILY, YESTERDAY.minusDays(1), YESTERDAY);
            assertThat(readings.readings()).hasSize(1);
            assertThat(readings.holes())
                    .containsExactly(new Hole(DateRange.of(YESTERDAY.minusDays(1)), Reason.QUOTA_EXCEEDED));
            assertThatThrownBy(() -> read(CURVE, YESTERDAY, YESTERDAY)).isInstanceOf(QuotaExceededException.class);
            assertThat(world.source().calls).hasSize(1);
            world.quota().upstreamLimit = 2;
            assertThat(read(CURVE, YESTERDAY, YESTERDAY).readings()).hasSize(48);
        }

        @Test
        void whatTheArchiveStillAnswersWithAnExhaustedQuotaCostsACachedUnit() {
            read(DAILY, YESTERDAY, YESTERDAY);
            world.quota().upstreamLimit = 1;
            read(DAILY, YESTERDAY.minusDays(1), YESTERDAY);
            assertThat(world.quota().cached).hasValue(1);
            assertThatThrownBy(() -> read(CURVE, YESTERDAY, YESTERDAY)).isInstanceOf(QuotaExceededException.class);
            assertThat(world.quota().cached).as("there was nothing to answer").hasValue(1);
        }

        @Test
        void whoHasNoCachedUnitLeftGetsNothingForFree() {
            read(DAILY, YESTERDAY, YESTERDAY);
            world.quota().cachedLimit = 0;
            assertThatThrownBy(() -> read(DAILY, YESTERDAY, YESTERDAY)).isInstanceOf(QuotaExceededException.class);
            process.publish(new UsagePointAttached(point, false));
            assertThatThrownBy(() -> read(CURVE, YESTERDAY, YESTERDAY)).isInstanceOf(QuotaExceededException.class);
            assertThat(world.source().calls).hasSize(1);
            world.quota().cachedLimit = 1;
            assertThat(read(CURVE, YESTERDAY, YESTERDAY).readings())
                    .as("nothing stayed booked")
                    .hasSize(48);
        }

        @Test
        void fortyParallelRefreshesOnAQuotaOfFiveLetExactlyFiveThrough() {
            read(CURVE, YESTERDAY, YESTERDAY);
            world.quota().reset(point.holder());
            world.quota().upstreamLimit = 5;
            int answered = Crowd.letIn(40, caller -> {
                try {
                    Readings readings = read(CURVE, YESTERDAY, YESTERDAY, Freshness.REFRESH);
                    assertThat(readings.readings()).hasSize(48);
                    assertThat(readings.holes()).isEmpty();
                    return true;
                } catch (QuotaExceededException refused) {
                    return false;
                }
            });
            assertThat(answered).isEqualTo(5);
            assertThat(world.quota().upstream).hasValue(5);
            assertThat(world.quota().cached).hasValue(0);
            assertThat(world.source().calls).hasSizeBetween(2, 6);
        }

        @Test
        void aRefreshOfWhatCannotExistCostsNoScarceUnit() {
            read(DAILY, YESTERDAY.plusDays(5), YESTERDAY.plusDays(9), Freshness.REFRESH);
            assertThat(world.quota().upstream).hasValue(0);
            assertThat(world.quota().cached).hasValue(1);
        }

        @Test
        void aFailureAfterMidnightGivesBackToTheDayOfTheCharge() throws Exception {
            LocalDate charged = LocalDate.of(2026, 11, 23);
            world.quota().today = charged;
            world.source().hold();
            world.source().refuses(Finding.UNAVAILABLE);
            process.close();
            process = new MeteringProcess(world, Duration.ofMillis(50));
            assertThat(read(DAILY, YESTERDAY, YESTERDAY).readings()).isEmpty();
            world.quota().today = charged.plusDays(1);
            world.source().release();
            await().untilAsserted(() -> assertThat(world.quota().givenBack)
                    .extracting(QuotaReceipt::kind, QuotaReceipt::day)
                    .containsExactly(tuple(QuotaKind.UPSTREAM, charged)));
        }

        @Test
        void historyThatTheCollectionOwesIsHadSoonerAndCostsNoScarceUnit() {
            process.publish(new UsagePointAttached(point, false));
            assertThat(read(CURVE, YESTERDAY.minusDays(13), YESTERDAY.minusDays(7))
                            .readings())
                    .hasSize(7 * 48);
            assertThat(world.source().calls).allMatch(call -> call.urgency() == Urgency.INTERACTIVE);
            assertThat(world.quota().upstream).hasValue(0);
            assertThat(world.quota().cached).hasValue(1);
            read(CURVE, YESTERDAY.minusDays(13), YESTERDAY.minusDays(7), Freshness.REFRESH);
            assertThat(world.quota().upstream)
                    .as("a refresh is asked for by the reader")
                    .hasValue(1);
        }

        @Test
        void owedHistoryThatFailsGivesTheCachedUnitBack() {
            process.publish(new UsagePointAttached(point, false));
            world.source().refuses(Finding.BUDGET_EXHAUSTED);
            assertThatThrownBy(() -> read(CURVE, YESTERDAY, YESTERDAY)).isInstanceOf(MeterDataException.class);
            assertThat(world.quota().cached).hasValue(0);
            assertThat(world.quota().upstream).hasValue(0);
        }

        @Test
        void theEnergyOfADayFollowsFromItsWholeCurve() {
            world.source().countsWholeWattHours();
            world.source().missing.add(YESTERDAY.minusDays(2));
            read(CURVE, YESTERDAY.minusDays(3), YESTERDAY);
            world.source().missing.clear();
            Readings daily = read(DAILY, YESTERDAY.minusDays(3), YESTERDAY);
            assertThat(daily.holes()).isEmpty();
            assertThat(daily.readings())
                    .extracting(Reading::value)
                    .containsExactlyElementsOf(YESTERDAY
                            .minusDays(3)
                            .datesUntil(YESTERDAY.plusDays(1))
                            .map(Days::wattHours)
                            .toList());
            assertThat(asked())
                    .containsExactly(
                            DateRange.closed(YESTERDAY.minusDays(3), YESTERDAY), DateRange.of(YESTERDAY.minusDays(2)));
            read(DAILY, YESTERDAY, YESTERDAY, Freshness.REFRESH);
            assertThat(asked().getLast()).as("a refresh is Enedis's own word").isEqualTo(DateRange.of(YESTERDAY));
        }

        @Test
        void aDayThatEnedisCalledMissingHasTheEnergyOfItsWholeCurve() {
            LocalDate first = YESTERDAY.minusDays(30);
            world.source().countsWholeWattHours();
            first.datesUntil(YESTERDAY.plusDays(1)).forEach(world.source().missing::add);
            assertThat(read(DAILY, first, YESTERDAY).readings()).isEmpty();
            world.source().missing.clear();
            read(CURVE, first, YESTERDAY);
            int calls = world.source().calls.size();

            Readings daily = read(DAILY, first, YESTERDAY);

            assertThat(daily.holes()).isEmpty();
            assertThat(daily.readings())
                    .extracting(Reading::value)
                    .containsExactlyElementsOf(first.datesUntil(YESTERDAY.plusDays(1))
                            .map(Days::wattHours)
                            .toList());
            assertThat(world.source().calls).hasSize(calls);
        }

        @Test
        void aRefreshThatEnedisDoesNotAnswerIsAnsweredByTheWholeCurve() {
            world.source().countsWholeWattHours();
            read(CURVE, YESTERDAY, YESTERDAY);
            world.source().refuses(Finding.UNAVAILABLE);
            Readings daily = read(DAILY, YESTERDAY, YESTERDAY, Freshness.REFRESH);
            assertThat(daily.readings()).extracting(Reading::value).containsExactly(Days.wattHours(YESTERDAY));
            assertThat(daily.holes()).isEmpty();
            assertThat(daily.notRefreshed())
                    .isEqualTo(new NotRefreshed(DateRange.of(YESTERDAY), "ENEDIS_UNAVAILABLE", null));
        }

        @Test
        void aReaderHasOldDaysThatWereCalledEmptyAskedAgainOnTheNextDay() {
            LocalDate first = YESTERDAY.minusDays(100);
            LocalDate last = YESTERDAY.minusDays(60);
            first.datesUntil(last.plusDays(1)).forEach(world.source().missing::add);
            read(DAILY, first, YESTERDAY);
            world.source().missing.clear();
            assertThat(read(DAILY, first, last).readings())
                    .as("not twice a day")
                    .isEmpty();
            clock.advance(Duration.ofDays(1));
            assertThat(read(DAILY, first, last).readings()).hasSize(41);
            assertThat(asked()).hasSize(2).last().isEqualTo(DateRange.closed(first, last));
        }

        @Test
        void aSecondLookInVainIsTheOnlyOneOfTheDay() {
            LocalDate first = YESTERDAY.minusDays(100);
            LocalDate last = YESTERDAY.minusDays(60);
            first.datesUntil(last.plusDays(1)).forEach(world.source().missing::add);
            read(CURVE, first, YESTERDAY);
            int calls = asked().size();
            clock.advance(Duration.ofDays(1));
            for (int i = 0; i < 3; i++) {
                assertThat(read(CURVE, first, last).readings()).isEmpty();
            }
            assertThat(asked()).hasSize(calls + 1).last().isEqualTo(DateRange.closed(last.minusDays(6), last));
        }

        @Test
        void nothingFollowsFromACurveThatWasRounded() {
            read(CURVE, YESTERDAY, YESTERDAY);
            read(DAILY, YESTERDAY, YESTERDAY);
            assertThat(world.source().calls).hasSize(2);
        }

        @Test
        void theDaysEnergyIsRightOnTheDaysWhenTheClocksChange() {
            world.source().countsWholeWattHours();
            for (LocalDate day : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25))) {
                read(CURVE, day, day);
                Readings daily = read(DAILY, day, day);
                assertThat(daily.readings()).containsExactlyElementsOf(Days.of(DAILY, day));
            }
            assertThat(world.source().calls).hasSize(2);
        }

        @Test
        void aReaderHurriesTheCollectionsCallThatIsUnderWay() throws Exception {
            Booking booking = collectionBooks(YESTERDAY.minusDays(13), YESTERDAY);
            world.source().hold();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> collection = threads.submit(() -> booking.own()
                        .forEach(flight -> process.the(Fetching.class).fly(point, flight)));
                await().until(() -> world.source().calls.size() == 1);
                Future<Readings> reader = threads.submit(() -> read(CURVE, YESTERDAY.minusDays(13), YESTERDAY));
                await().until(() -> world.source().calls.size() == 2);
                world.source().release();
                assertThat(reader.get().readings()).hasSize(14 * 48);
                collection.get();
            }
            assertThat(world.source().hurried)
                    .as("the call that had left already")
                    .containsExactly(point.holder());
            assertThat(world.source().calls)
                    .extracting(FetchRequest::urgency)
                    .as("the other one leaves with the reader")
                    .containsExactly(Urgency.BACKFILL, Urgency.INTERACTIVE);
            assertThat(world.quota().upstream).hasValue(0);
        }

        @Test
        void whatTheCollectionGivesUpIsNotMadeTwice() {
            Booking booking = collectionBooks(YESTERDAY.minusDays(13), YESTERDAY);
            process.the(Fetching.class).cancel(booking.own(), new IllegalStateException("stopped"));
            process.the(Fetching.class).cancel(booking.own(), new IllegalStateException("stopped"));
            assertThat(read(CURVE, YESTERDAY.minusDays(13), YESTERDAY).readings())
                    .hasSize(14 * 48);
        }

        private Booking collectionBooks(LocalDate first, LocalDate last) {
            return process.the(Fetching.class).book(point, CURVE, DateRange.closed(first, last), new Wants() {
                @Override
                public NavigableSet<LocalDate> rest(StoredSeries stored) {
                    return new TreeSet<>(first.datesUntil(last.plusDays(1)).toList());
                }

                @Override
                public Urgency urgency() {
                    return Urgency.BACKFILL;
                }

                @Override
                public boolean takesTotalsOfCurves() {
                    return true;
                }

                @Override
                public boolean mayFetch(NavigableSet<LocalDate> days) {
                    return true;
                }
            });
        }

        @Test
        void twoProcessesMakeOneCallEachAtMost() {
            try (MeteringProcess other = new MeteringProcess(world, PATIENT)) {
                ReadingQuery query =
                        new ReadingQuery(point.number(), CURVE, DateRange.closed(YESTERDAY.minusDays(6), YESTERDAY));
                int whole = Crowd.letIn(
                        200,
                        caller -> (caller % 2 == 0 ? process : other)
                                        .metering()
                                        .read(point.holder(), query, ProgressListener.NONE)
                                        .readings()
                                        .size()
                                == 7 * 48);
                assertThat(whole).isEqualTo(200);
                assertThat(world.source().calls).hasSizeBetween(1, 2);
            }
        }

        @Test
        void aRefreshAsksForTheWholeRangeAndKeepsTheFullerDay() {
            read(CURVE, YESTERDAY.minusDays(1), YESTERDAY);
            world.source()
                    .gives(day -> day.equals(YESTERDAY)
                            ? Days.curve(day, 15)
                            : Days.curve(day, 30).subList(0, 3));
            Readings refreshed = read(CURVE, YESTERDAY.minusDays(1), YESTERDAY, Freshness.REFRESH);
            assertThat(refreshed.readings()).hasSize(48 + 96);
            assertThat(refreshed.holes()).isEmpty();
            assertThat(world.source().calls).hasSize(2);
        }

        @ParameterizedTest
        @EnumSource(
                value = Finding.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"BEFORE_CONSENT"})
        void aRefreshThatFailsGivesWhatIsKeptAndSaysSo(Finding finding) {
            Readings kept = read(CURVE, YESTERDAY.minusDays(1), YESTERDAY);
            world.source().refuses(finding);
            Readings forced = read(CURVE, YESTERDAY.minusDays(1), YESTERDAY, Freshness.REFRESH);
            assertThat(kept.notRefreshed()).isNull();
            assertThat(forced.readings()).isEqualTo(kept.readings());
            assertThat(forced.notRefreshed())
                    .isEqualTo(new NotRefreshed(
                            DateRange.closed(YESTERDAY.minusDays(1), YESTERDAY),
                            new MeterDataException(finding, "").code().value(),
                            null));
            assertThat(read(CURVE, YESTERDAY.minusDays(1), YESTERDAY).notRefreshed())
                    .as("nobody forced anything")
                    .isNull();
        }

        @Test
        void aRefreshThatFailsInPartNamesThatPart() {
            read(CURVE, YESTERDAY.minusDays(9), YESTERDAY);
            world.source().refuses(request -> request.days().contains(YESTERDAY) ? null : Finding.UNAVAILABLE);
            Readings forced = read(CURVE, YESTERDAY.minusDays(9), YESTERDAY, Freshness.REFRESH);
            assertThat(forced.readings()).hasSize(480);
            assertThat(forced.holes()).isEmpty();
            assertThat(forced.notRefreshed())
                    .isEqualTo(new NotRefreshed(
                            DateRange.closed(YESTERDAY.minusDays(9), YESTERDAY.minusDays(7)),
                            "ENEDIS_UNAVAILABLE",
                            null));
            world.source().recovers();
            assertThat(read(CURVE, YESTERDAY.minusDays(9), YESTERDAY, Freshness.REFRESH)
                            .notRefreshed())
                    .isNull();
        }

        @Test
        void aRefreshToWhichEnedisHasNothingToSaySaysSo() {
            read(DAILY, YESTERDAY.minusDays(1), YESTERDAY);
            world.source().missing.add(YESTERDAY);
            Readings forced = read(DAILY, YESTERDAY.minusDays(1), YESTERDAY, Freshness.REFRESH);
            assertThat(forced.readings()).hasSize(2);
            assertThat(forced.notRefreshed())
                    .isEqualTo(new NotRefreshed(DateRange.of(YESTERDAY), NotRefreshed.NOTHING, null));
        }

        @Test
        void aRefreshThatIsStillUnderWaySaysSo() {
            read(DAILY, YESTERDAY, YESTERDAY);
            process.close();
            process = new MeteringProcess(world, Duration.ofMillis(50));
            world.source().hold();
            Readings early = read(DAILY, YESTERDAY, YESTERDAY, Freshness.REFRESH);
            assertThat(early.readings()).hasSize(1);
            assertThat(early.notRefreshed())
                    .isEqualTo(new NotRefreshed(DateRange.of(YESTERDAY), NotRefreshed.UNDER_WAY, null));
        }

        @Test
        void nothingOfALostPointIsRefreshed() {
            read(DAILY, YESTERDAY, YESTERDAY);
            world.points().release(point.id(), ConsentLost.Reason.REVOKED);
            Readings forced = read(DAILY, YESTERDAY, YESTERDAY, Freshness.REFRESH);
            assertThat(forced.readings()).hasSize(1);
            assertThat(forced.notRefreshed())
                    .isEqualTo(new NotRefreshed(DateRange.of(YESTERDAY), "CONSENT_LOST", null));
            assertThat(world.source().calls).hasSize(1);
        }

        @Test
        void theArchiveAloneNeverCalls() {
            Readings readings = read(DAILY, YESTERDAY.minusDays(1), YESTERDAY, Freshness.ARCHIVE_ONLY);
            assertThat(readings.readings()).isEmpty();
            assertThat(readings.holes())
                    .containsExactly(
                            new Hole(DateRange.closed(YESTERDAY.minusDays(1), YESTERDAY), Reason.NOT_YET_COLLECTED));
            assertThat(world.source().calls).isEmpty();
        }

        @Test
        void aStrangerIsToldNothing() {
            ReadingQuery query = new ReadingQuery(point.number(), DAILY, DateRange.of(YESTERDAY));
            assertThatThrownBy(() -> process.metering().read(AccountId.random(), query, ProgressListener.NONE))
                    .isInstanceOf(UsagePointNotFoundException.class);
            assertThat(world.source().calls).isEmpty();
        }

        @Test
        void aFormerHolderReadsWhatIsTheirsAndNothingMoreIsAsked() {
            read(DAILY, YESTERDAY.minusDays(1), YESTERDAY);
            world.points().release(point.id(), ConsentLost.Reason.OTHER_HOLDER);
            Readings readings = read(DAILY, YESTERDAY.minusDays(3), YESTERDAY);
            assertThat(readings.readings()).hasSize(2);
            assertThat(readings.holes()).extracting(Hole::reason).containsExactly(Reason.CONSENT_LOST);
            assertThat(world.source().calls).hasSize(1);
        }

        @Test
        void aBlockMovedToAnotherPlaceDoesNotOpen() {
            read(DAILY, YESTERDAY, YESTERDAY);
            JdbcClient.create(world.database().dataSource())
                    .sql("update reading_block set measure = 'DAILY_PRODUCTION'")
                    .update();
            assertThatThrownBy(() -> read(Measure.DAILY_PRODUCTION, YESTERDAY, YESTERDAY))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void manyWritersOfOneBlockLoseNothing() throws Exception {
            LocalDate first = LocalDate.of(2026, 10, 1);
            try (MeteringProcess other = new MeteringProcess(world, PATIENT);
                    ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> reads = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    LocalDate day = first.plusDays(i);
                    MeteringProcess one = i % 2 == 0 ? process : other;
                    ReadingQuery query = new ReadingQuery(point.number(), CURVE, DateRange.of(day));
                    reads.add(readers.submit(() -> one.metering().read(point.holder(), query, ProgressListener.NONE)));
                }
                for (Future<?> read : reads) {
                    read.get();
                }
            }
            assertThat(read(CURVE, first, first.plusDays(29), Freshness.ARCHIVE_ONLY)
                            .holes())
                    .isEmpty();
        }

        @Test
        void aDeletedAccountLeavesNoBlock() {
            read(DAILY, YESTERDAY, YESTERDAY);
            process.publish(new AccountDeleted(point.holder()));
            assertThat(JdbcClient.create(world.database().dataSource())
                            .sql("select count(*) from reading_block")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
