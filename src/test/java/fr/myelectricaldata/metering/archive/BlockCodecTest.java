package fr.myelectricaldata.metering.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BlockCodecTest {
    private static final int[] STEPS = {5, 10, 15, 20, 30, 60};

    @RepeatedTest(200)
    void whateverIsEncodedComesBack(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        // March and October hold the clock changes.
        LocalDate block = LocalDate.of(2020 + random.nextInt(8), random.nextBoolean() ? 3 : 10, 1);
        TreeMap<LocalDate, StoredDay> days = new TreeMap<>();
        for (int i = random.nextInt(31); i > 0; i--) {
            LocalDate day = block.plusDays(random.nextInt(31));
            days.put(day, randomDay(day, random));
        }
        assertThat(BlockCodec.decode(block, BlockCodec.encode(block, days.values())))
                .isEqualTo(days);
    }

    private static StoredDay randomDay(LocalDate day, Random random) {
        List<Reading> readings = new ArrayList<>();
        Instant at = Paris.startOf(day).plusSeconds(random.nextInt(4) == 0 ? random.nextInt(3600) : 0);
        while (at.isBefore(Paris.startOf(day.plusDays(1)))) {
            Duration step = Duration.ofMinutes(STEPS[random.nextInt(STEPS.length)]);
            if (random.nextInt(10) > 0) {
                long value = random.nextInt(20) == 0 ? random.nextLong(Long.MAX_VALUE) : random.nextInt(9000);
                readings.add(new Reading(at, step, value));
            }
            at = at.plus(step);
        }
        return new StoredDay(day, readings, random.nextBoolean(), day.plusDays(random.nextInt(2000)));
    }

    @Test
    void bothClockChangesKeepEveryHalfHour() {
        for (LocalDate day : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25))) {
            StoredDay stored = StoredDay.of(Measure.CONSUMPTION_LOAD_CURVE, day, Days.curve(day, 30), day.plusDays(1));
            LocalDate block = day.withDayOfMonth(1);
            assertThat(BlockCodec.decode(block, BlockCodec.encode(block, List.of(stored))))
                    .containsValue(stored);
        }
    }

    @Test
    void aRegularMonthCostsAboutThreeBytesAReading() {
        LocalDate block = LocalDate.of(2026, 1, 1);
        List<StoredDay> month = block.datesUntil(block.plusMonths(1))
                .map(day -> StoredDay.of(Measure.CONSUMPTION_LOAD_CURVE, day, Days.curve(day, 30), day.plusDays(1)))
                .toList();
        assertThat(BlockCodec.encode(block, month).length).isLessThan(31 * 48 * 3 + 31 * 12);
    }

    @Test
    void aBlockThatWasCutShortIsRefused() {
        LocalDate block = LocalDate.of(2026, 1, 1);
        byte[] whole =
                BlockCodec.encode(block, List.of(new StoredDay(block, Days.curve(block, 30), true, block.plusDays(1))));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> BlockCodec.decode(block, cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void everyHeaderComesBack() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        for (Finding finding : Finding.values()) {
            SeriesHeader header = SeriesHeader.EMPTY
                    .withFloor(day, finding)
                    .withVerdict(new SeriesHeader.Verdict(finding, day.plusDays(1)));
            assertThat(HeaderCodec.decode(HeaderCodec.encode(header))).isEqualTo(header);
        }
        assertThat(HeaderCodec.decode(HeaderCodec.encode(SeriesHeader.EMPTY))).isEqualTo(SeriesHeader.EMPTY);
    }
}
