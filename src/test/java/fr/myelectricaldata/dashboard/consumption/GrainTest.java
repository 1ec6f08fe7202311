package fr.myelectricaldata.dashboard.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrainTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 17);

    @ParameterizedTest
    @CsvSource({"1, DAY", "120, DAY", "121, WEEK", "840, WEEK", "841, MONTH", "3000, MONTH"})
    void barsStayCountable(int days, Grain grain) {
        DateRange range = new DateRange(START, START.plusDays(days));
        assertThat(Grain.of(range)).isEqualTo(grain);
        assertThat(grain.cut(range)).hasSizeLessThanOrEqualTo(121);
    }

    @ParameterizedTest
    @CsvSource({"DAY", "WEEK", "MONTH"})
    void thePiecesTileTheRange(Grain grain) {
        DateRange range = new DateRange(START, START.plusDays(100));
        List<DateRange> pieces = grain.cut(range);
        assertThat(pieces.getFirst().start()).isEqualTo(range.start());
        assertThat(pieces.getLast().end()).isEqualTo(range.end());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).start()).isEqualTo(pieces.get(i - 1).end());
        }
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        DateRange range = new DateRange(START, START.plusDays(100));
        assertThat(Grain.WEEK.cut(range).stream().skip(1))
                .allMatch(week -> week.start().getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(Grain.MONTH.cut(range).stream().skip(1))
                .allMatch(month -> month.start().getDayOfMonth() == 1);
    }
}
