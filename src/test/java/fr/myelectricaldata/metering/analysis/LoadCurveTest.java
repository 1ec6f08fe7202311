package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadCurveTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
    private static final DateRange THREE = new DateRange(DAY, DAY.plusDays(3));

    @Test
    void onlyDaysWithValuesAreOfferedForChoice() {
        LoadCurve curve = Given.curve(
                THREE, List.of(Given.reading(DAY, 3, 0, 30, 100), Given.reading(DAY.plusDays(2), 3, 0, 30, 100)));
        assertThat(curve.daysWithValues()).containsExactly(DAY, DAY.plusDays(2));
        assertThat(curve.days()).isEqualTo(THREE);
    }

    @Test
    void mixedStepsAddUpExactly() {
        LoadCurve curve = Given.curve(
                THREE,
                List.of(
                        Given.reading(DAY, 0, 0, 5, 120),
                        Given.reading(DAY, 0, 5, 10, 60),
                        Given.reading(DAY, 0, 15, 15, 40),
                        Given.reading(DAY, 0, 30, 30, 20),
                        Given.reading(DAY, 1, 0, 60, 10)));
        assertThat(curve.wattHours()).isEqualTo(50);
    }

    @Test
    void whatWasSaidAlreadyIsNotCountedAgain() {
        LoadCurve curve =
                Given.curve(THREE, List.of(Given.reading(DAY, 0, 0, 60, 100), Given.reading(DAY, 0, 30, 60, 100)));
        assertThat(curve.wattHours()).isEqualTo(150);
    }

    @Test
    void aPartOfItKnowsNothingOfTheRest() {
        LoadCurve curve = Given.curve(THREE, 30, at -> 1000);
        LoadCurve part = curve.within(DateRange.of(DAY.plusDays(1)));
        assertThat(part.wattHours()).isEqualTo(24_000);
        assertThat(part.days()).isEqualTo(DateRange.of(DAY.plusDays(1)));
    }

    @Test
    void readingsBeyondTheDaysAskedForAreLeftOut() {
        LoadCurve curve = Given.curve(
                DateRange.of(DAY.plusDays(1)), Given.intervals(new DateRange(DAY, DAY.plusDays(3)), 30, at -> 1000));
        assertThat(curve.wattHours()).isEqualTo(24_000);
    }

    @Test
    void itKnowsWhyADayIsMissing() {
        LoadCurve curve = Given.curve(THREE, List.of(), new Hole(DateRange.of(DAY), Hole.Reason.MISSING_AT_ENEDIS));
        assertThat(curve.isEmpty()).isTrue();
        assertThat(curve.reasonOf(DAY)).contains(Hole.Reason.MISSING_AT_ENEDIS);
        assertThat(curve.reasonOf(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void daysHaveTheLengthTheyHave() {
        assertThat(Given.curve(DateRange.of(Given.SPRING), 60, at -> 1000).wattHours())
                .isEqualTo(23_000);
        assertThat(Given.curve(DateRange.of(Given.AUTUMN), 60, at -> 1000).wattHours())
                .isEqualTo(25_000);
    }

    @Test
    void dailyEnergiesAreNoCurve() {
        assertThatThrownBy(() -> LoadCurve.of(Given.readings(Measure.DAILY_CONSUMPTION, THREE, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
