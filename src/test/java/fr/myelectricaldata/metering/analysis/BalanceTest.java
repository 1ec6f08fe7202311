package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.analysis.Balance.Exchange;
import fr.myelectricaldata.metering.analysis.Balance.Left;
import fr.myelectricaldata.metering.analysis.Balance.Piece;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BalanceTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final DateRange SUMMER = new DateRange(JUNE, LocalDate.of(2026, 8, 1));

    private static Readings injection(Function<LocalDate, @Nullable Long> wattHours) {
        return Given.daily(Measure.DAILY_PRODUCTION, SUMMER, wattHours);
    }

    private static Readings withdrawal(Function<LocalDate, @Nullable Long> wattHours) {
        return Given.daily(Measure.DAILY_CONSUMPTION, SUMMER, wattHours);
    }

    @Test
    void theNetIsWhatWasGivenLessWhatWasTaken() {
        Balance balance = new Balance(SUMMER, injection(day -> 9_000L), withdrawal(day -> 4_000L));
        assertThat(balance.counted()).hasSize(61).allMatch(day -> day.exchange().net() == 5_000);
        assertThat(balance.whole().exchange()).isEqualTo(new Exchange(549_000, 244_000));
        assertThat(new Exchange(1_000, 3_000).net()).isEqualTo(-2_000);
    }

    /** A defect of the Python server: on one day a roof both gives and takes, and neither of them hides the other. */
    @Test
    void whatWasGivenByDayDoesNotUndoWhatWasTakenByNight() {
        Balance balance = new Balance(SUMMER, injection(day -> 8_000L), withdrawal(day -> 8_000L));
        Exchange whole = balance.whole().exchange();
        assertThat(whole.net()).isZero();
        assertThat(whole.injected()).isEqualTo(488_000);
        assertThat(whole.withdrawn()).isEqualTo(488_000);
    }

    @Test
    void aDayCountsOnlyWhereBothAreKnown() {
        Balance balance = new Balance(
                SUMMER,
                injection(day -> day.equals(JUNE) || day.equals(JUNE.plusDays(2)) ? null : 9_000L),
                withdrawal(day -> day.equals(JUNE.plusDays(1)) || day.equals(JUNE.plusDays(2)) ? null : 4_000L));

        assertThat(balance.left())
                .containsExactly(
                        new Left(JUNE, false, true),
                        new Left(JUNE.plusDays(1), true, false),
                        new Left(JUNE.plusDays(2), false, false));
        Piece june = balance.pieces(Grain.MONTH).getFirst();
        assertThat(june.countedDays()).isEqualTo(27);
        assertThat(june.partial()).isTrue();
        assertThat(june.exchange()).isEqualTo(new Exchange(27 * 9_000, 27 * 4_000));
        assertThat(balance.pieces(Grain.MONTH).getLast().partial()).isFalse();
    }

    @Test
    void thePiecesAddUpToTheWhole() {
        Balance balance = new Balance(
                SUMMER, injection(day -> 100L * day.getDayOfMonth()), withdrawal(day -> (long) day.getDayOfYear()));
        for (Grain grain : Grain.values()) {
            assertThat(balance.pieces(grain).stream()
                            .mapToLong(piece -> piece.exchange().net())
                            .sum())
                    .isEqualTo(balance.whole().exchange().net());
        }
    }

    @Test
    void nothingKnownIsNoBalance() {
        Balance balance = new Balance(SUMMER, injection(day -> null), withdrawal(day -> 1L));
        assertThat(balance.whole().empty()).isTrue();
        assertThat(balance.left()).hasSize(61);
    }

    @Test
    void theDirectionsCannotBeSwapped() {
        assertThatThrownBy(() -> new Balance(SUMMER, withdrawal(day -> 1L), injection(day -> 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
