package fr.myelectricaldata.metering.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.LongReads;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.OneMeter;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.TestDatabase;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long answers say what short ones say, in memory that does not grow with them; on SQLite and on a real PostgreSQL. */
class LongReadsTest {
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

        private LongReadings open(Measure measure, DateRange days, Freshness freshness) {
            return process.the(LongReads.class)
                    .open(point.holder(), new ReadingQuery(point.number(), measure, days, freshness));
        }

        private LongReadings open(Measure measure, DateRange days) {
            return open(measure, days, Freshness.COMPLETE);
        }

        private static DateRange last(int days) {
            return DateRange.closed(YESTERDAY.minusDays(days - 1L), YESTERDAY);
        }

        private static List<Reading> values(LongReadings readings) {
            List<Reading> values = new ArrayList<>();
            readings.values().forEach(values::add);
            return values;
        }

        @ParameterizedTest
        @EnumSource(Measure.class)
        void theValuesAreThoseOfAShortAnswer(Measure measure) {
            DateRange days = last(400);
            LongReadings opened = open(measure, days);
            ReadingQuery query = new ReadingQuery(point.number(), measure, days);
            List<Reading> whole = process.metering()
                    .read(point.holder(), query, ProgressListener.NONE)
                    .readings();
            assertThat(values(opened)).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(400);
            assertThat(values(opened)).as("a second time").isEqualTo(whole);
            assertThat(opened.days()).isEqualTo(days);
            assertThat(opened.empty()).isFalse();
            assertThat(opened.holes()).isEmpty();
        }

        @Test
        void whatIsMissingIsFetchedBeforeTheFirstValueAndPaidForOnce() {
            open(CURVE, last(20));
            assertThat(world.source().calls).hasSize(3);
            assertThat(world.quota().upstream).hasValue(1);
            assertThat(world.quota().cached).hasValue(0);
            values(open(CURVE, last(20)));
            assertThat(world.source().calls).hasSize(3);
            assertThat(world.quota().cached).hasValue(1);
        }

        @Test
        void holesAreNamedAndAFailureIsOneAtOnce() {
            world.source().missing.add(YESTERDAY);
            LongReadings opened = open(CURVE, last(3));
            assertThat(opened.holes())
                    .containsExactly(new Hole(DateRange.of(YESTERDAY), Hole.Reason.MISSING_AT_ENEDIS));
            assertThat(values(opened)).hasSize(96);
            world.source().refuses(Finding.CONSENT_LOST);
            assertThatThrownBy(() -> open(Measure.MAX_POWER, last(3)))
                    .isInstanceOfSatisfying(
                            MeterDataException.class,
                            lost -> assertThat(lost.finding()).isEqualTo(Finding.CONSENT_LOST));
        }

        @Test
        void theVersionChangesWithTheStoredValuesAlone() {
            String first = open(CURVE, last(10)).version();
            assertThat(open(CURVE, last(10)).version()).isEqualTo(first);
            assertThat(open(Measure.DAILY_CONSUMPTION, last(10)).version()).isNotEqualTo(first);
            assertThat(open(CURVE, last(10), Freshness.REFRESH).version()).isNotEqualTo(first);
            String rewritten = open(CURVE, last(10)).version();
            process.the(ReadingArchive.class).forget(point.id());
            assertThat(open(CURVE, last(10)).version()).isNotIn(first, rewritten);
        }

        @Tag("memory")
        @Test
        void memoryDoesNotGrowWithTheRange() {
            DateRange years = last(10 * 365);
            ReadingArchive archive = process.the(ReadingArchive.class);
            Series series = Series.of(point, CURVE);
            for (DateRange month : years.chunks(30)) {
                archive.merge(
                        series,
                        month.days()
                                .map(day -> StoredDay.of(CURVE, day, Days.curve(day, 30), YESTERDAY.plusDays(1)))
                                .toList());
            }
            world.source().refuses(Finding.BEYOND_HISTORY);
            long ofAMonth = mostAlive(reader -> open(CURVE, last(30)).values().forEach(reader));
            List<Reading> inMemory = new ArrayList<>();
            long materialised = mostAlive(reader -> open(CURVE, years).values().forEach(reading -> {
                inMemory.add(reading);
                reader.accept(reading);
            }));
            assertThat(inMemory).hasSizeGreaterThan(170_000);
            assertThat(materialised - ofAMonth).as("what it would be").isGreaterThan(7_000_000);
            // Other tests' applications live in this process and allocate as well: a wide berth, and more than one
            // look. What
            // was read once within the bound can be read within it.
            long bound = (materialised - ofAMonth) / 4;
            assertThat(LongStream.range(0, 3)
                            .map(look -> mostAlive(reader ->
                                            open(CURVE, years).values().forEach(reader))
                                    - ofAMonth)
                            .anyMatch(more -> more < bound))
                    .as("ten years within %d bytes more than a month", bound)
                    .isTrue();
        }

        /** Bytes alive, at most, at some moments while the values go by. */
        private static long mostAlive(Consumer<Consumer<Reading>> reading) {
            long before = alive();
            long[] most = {0};
            int[] seen = {0};
            reading.accept(value -> {
                if (++seen[0] % (seen[0] < 2_000 ? 400 : 40_000) == 0) {
                    most[0] = Math.max(most[0], alive());
                }
            });
            assertThat(seen[0]).isPositive();
            return most[0] - before;
        }

        private static long alive() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
