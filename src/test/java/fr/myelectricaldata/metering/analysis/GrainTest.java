package fr.myelectricaldata.metering.analysis;

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
    @CsvSource({"DAY", "WEEK", "MONTH", "YEAR"})
    void thePiecesTileTheRange(Grain grain) {
        DateRange range = new DateRange(START, START.plusDays(500));
        List<DateRange> pieces = grain.cut(range);
        assertThat(pieces.getFirst().start()).isEqualTo(range.start());
        assertThat(pieces.getLast().end()).isEqualTo(range.end());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).start()).isEqualTo(pieces.get(i - 1).end());
        }
    }

    @Test
    void yearsBeginOnTheFirstOfJanuary() {
        DateRange range = new DateRange(START, LocalDate.of(2026, 3, 1));
        assertThat(Grain.YEAR.cut(range))
                .containsExactly(
                        new DateRange(START, LocalDate.of(2025, 1, 1)),
                        new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)),
                        new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)));
    }

    @Test
    void aPieceIsWholeWhenItsCalendarPieceIsNotCutOff() {
        DateRange range = new DateRange(START, LocalDate.of(2024, 4, 15));
        assertThat(Grain.MONTH.cut(range)).map(Grain.MONTH::whole).containsExactly(false, true, true, false);
        assertThat(Grain.DAY.whole(DateRange.of(START))).isTrue();
        assertThat(Grain.WEEK.whole(new DateRange(LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 22))))
                .isTrue();
        assertThat(Grain.YEAR.whole(new DateRange(LocalDate.of(2024, 1, 2), LocalDate.of(2025, 1, 1))))
                .isFalse();
    }

    /** A defect of the Python server: months were out of order. */
    @Test
    void theMonthsOfAPeriodFromSeptemberEndWithAugust() {
        DateRange season = new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1));
        assertThat(Grain.MONTH.cut(season))
                .map(month -> month.start().getMonthValue())
                .containsExactly(9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8);
        DateRange year = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        assertThat(Grain.MONTH.cut(year))
                .map(month -> month.start().getMonthValue())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
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
