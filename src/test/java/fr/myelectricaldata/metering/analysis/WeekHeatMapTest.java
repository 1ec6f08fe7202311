package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.WeekHeatMap.Cell;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekHeatMapTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final DateRange TWO_WEEKS = new DateRange(MONDAY, MONDAY.plusWeeks(2));

    @Test
    void everyCellIsTheMeanOfItsHourOnItsDayOfTheWeek() {
        WeekHeatMap map = new WeekHeatMap(Given.curve(
                TWO_WEEKS,
                30,
                at -> at.getDayOfWeek().getValue() * 1000L
                        + at.getHour() * 10L
                        + (at.getMinute() == 0 ? 0 : 2)
                        + (at.getDayOfMonth() < 9 ? 0 : 4)));

        assertThat(map.cells()).hasSize(168);
        assertThat(map.cell(DayOfWeek.WEDNESDAY, 19)).isEqualTo(new Cell(DayOfWeek.WEDNESDAY, 19, 3193L, 2));
        assertThat(map.cells().getFirst()).isEqualTo(map.cell(DayOfWeek.MONDAY, 0));
        assertThat(map.lowest()).hasValue(1003);
        assertThat(map.highest()).hasValue(7233);
        assertThat(map.mean()).hasValue(4118);
    }

    @Test
    void aCellWithoutAnyValueIsMissingAndNotZero() {
        WeekHeatMap map = new WeekHeatMap(Given.curve(
                TWO_WEEKS, List.of(Given.reading(MONDAY, 7, 0, 30, 0), Given.reading(MONDAY, 7, 30, 30, 40))));

        assertThat(map.cell(DayOfWeek.MONDAY, 7)).isEqualTo(new Cell(DayOfWeek.MONDAY, 7, 20L, 1));
        assertThat(map.cell(DayOfWeek.MONDAY, 8)).isEqualTo(new Cell(DayOfWeek.MONDAY, 8, null, 0));
        assertThat(new WeekHeatMap(Given.curve(TWO_WEEKS, List.of())).mean()).isEmpty();
        assertThat(new WeekHeatMap(Given.curve(TWO_WEEKS, List.of())).lowest()).isEmpty();
    }

    @Test
    void anIntervalOfAnHourMayLieAcrossTwo() {
        WeekHeatMap map = new WeekHeatMap(Given.curve(TWO_WEEKS, List.of(Given.reading(MONDAY, 7, 40, 60, 300))));
        assertThat(map.cell(DayOfWeek.MONDAY, 7).meanWatts()).isEqualTo(300);
        assertThat(map.cell(DayOfWeek.MONDAY, 8).meanWatts()).isEqualTo(300);
        assertThat(map.cell(DayOfWeek.MONDAY, 9).meanWatts()).isNull();
    }

    @Test
    void theHourThatIsThereTwiceIsOneHourOfOneDay() {
        DateRange two = new DateRange(Given.AUTUMN.minusDays(7), Given.AUTUMN.plusDays(1));
        WeekHeatMap map =
                new WeekHeatMap(Given.curve(two, 30, at -> at.toLocalDate().equals(Given.AUTUMN) ? 400 : 100));
        assertThat(map.cell(DayOfWeek.SUNDAY, 2)).isEqualTo(new Cell(DayOfWeek.SUNDAY, 2, 300L, 2));
        assertThat(map.cell(DayOfWeek.SUNDAY, 3)).isEqualTo(new Cell(DayOfWeek.SUNDAY, 3, 250L, 2));
    }

    @Test
    void theHourThatIsNotThereIsNoZero() {
        DateRange two = new DateRange(Given.SPRING.minusDays(7), Given.SPRING.plusDays(1));
        WeekHeatMap map = new WeekHeatMap(Given.curve(two, 30, at -> 100));
        assertThat(map.cell(DayOfWeek.SUNDAY, 2)).isEqualTo(new Cell(DayOfWeek.SUNDAY, 2, 100L, 1));
        assertThat(map.cell(DayOfWeek.SUNDAY, 3)).isEqualTo(new Cell(DayOfWeek.SUNDAY, 3, 100L, 2));
    }
}
