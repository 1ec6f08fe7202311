package fr.myelectricaldata.metering.analysis;

import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the subscribed power fits, without a word on prices.
 *
 * @param suggestedKva another step to subscribe, or null
 * @param steps how many steps that is away, 0 without a suggestion
 * @param days days with a value that it rests on
 * @param daysOver days at the subscribed power or beyond
 * @param daysNear days from nine tenths of it on
 * @param highestVoltAmperes highest peak, 0 without any
 */
public record PowerAdvice(
        Verdict verdict,
        Reason reason,
        @Nullable Integer suggestedKva,
        int steps,
        int days,
        int daysOver,
        int daysNear,
        long highestVoltAmperes) {
    /** Steps of supply up to 36 kVA, those of the regulated tariff. */
    public static final List<Integer> STEPS_KVA = List.of(3, 6, 9, 12, 15, 18, 24, 30, 36);

    /** Fewer days of history say nothing. */
    public static final int FEWEST_DAYS = 60;

    /** Now and then a peak may touch the limit; more often it is no accident. */
    private static final int RARELY = 2;
    /** A step is wide enough when the highest peak leaves a tenth of it. */
    private static final double USABLE = 0.9;

    private static final Set<Month> COLD = Set.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY);
    private static final int VA_PER_KVA = 1000;

    /** What to think of the subscribed power. */
    public enum Verdict {
        /** Nothing can be said. */
        UNKNOWN,
        COULD_GO_DOWN,
        RIGHT,
        TOO_LOW
    }

    /** Why. */
    public enum Reason {
        TOO_LITTLE_HISTORY,
        SUBSCRIPTION_UNKNOWN,
        /** No day from December to February is known, when most homes draw most. */
        NO_WINTER_YET,
        /** Even the highest peak leaves a tenth of a lower step. */
        LOWER_STEP_SUFFICES,
        /** The next lower step would leave too little above the highest peak. */
        LOWER_STEP_TOO_NARROW,
        /** The highest peak is beyond the next lower step. */
        LOWER_STEP_EXCEEDED,
        /** There is no lower step. */
        LOWEST_STEP,
        /** One or two days touched the limit. */
        RARELY_OVER,
        OFTEN_OVER,
        /** There is no higher step in this segment. */
        OFTEN_OVER_AT_HIGHEST_STEP
    }

    static PowerAdvice of(PowerPeaks peaks) {
        Integer subscribed = peaks.subscribedKva();
        if (peaks.days().size() < FEWEST_DAYS) {
            return advice(peaks, Verdict.UNKNOWN, Reason.TOO_LITTLE_HISTORY, null);
        }
        if (subscribed == null) {
            return advice(peaks, Verdict.UNKNOWN, Reason.SUBSCRIPTION_UNKNOWN, null);
        }
        if (!peaks.daysOver().isEmpty()) {
            return over(peaks, subscribed);
        }
        Integer enough = stepFor(highest(peaks));
        if (enough != null && enough < subscribed) {
            boolean winter = peaks.days().stream()
                    .anyMatch(day -> COLD.contains(day.day().getMonth()));
            return winter
                    ? advice(peaks, Verdict.COULD_GO_DOWN, Reason.LOWER_STEP_SUFFICES, enough)
                    : advice(peaks, Verdict.UNKNOWN, Reason.NO_WINTER_YET, null);
        }
        return advice(peaks, Verdict.RIGHT, whyNotLower(peaks, subscribed), null);
    }

    private static Reason whyNotLower(PowerPeaks peaks, int subscribed) {
        return STEPS_KVA.stream()
                .filter(step -> step < subscribed)
                .max(Integer::compare)
                .map(lower -> highest(peaks) > (long) lower * VA_PER_KVA
                        ? Reason.LOWER_STEP_EXCEEDED
                        : Reason.LOWER_STEP_TOO_NARROW)
                .orElse(Reason.LOWEST_STEP);
    }

    private static PowerAdvice over(PowerPeaks peaks, int subscribed) {
        if (peaks.daysOver().size() <= RARELY) {
            return advice(peaks, Verdict.RIGHT, Reason.RARELY_OVER, null);
        }
        Integer enough = stepFor(highest(peaks));
        Integer wider = enough == null ? STEPS_KVA.getLast() : enough;
        return wider > subscribed
                ? advice(peaks, Verdict.TOO_LOW, Reason.OFTEN_OVER, wider)
                : advice(peaks, Verdict.TOO_LOW, Reason.OFTEN_OVER_AT_HIGHEST_STEP, null);
    }

    private static @Nullable Integer stepFor(long voltAmperes) {
        return STEPS_KVA.stream()
                .filter(step -> voltAmperes <= step * VA_PER_KVA * USABLE)
                .findFirst()
                .orElse(null);
    }

    private static long highest(PowerPeaks peaks) {
        return peaks.highest().map(PowerPeaks.Day::voltAmperes).orElse(0L);
    }

    private static PowerAdvice advice(PowerPeaks peaks, Verdict verdict, Reason reason, @Nullable Integer suggested) {
        Integer subscribed = peaks.subscribedKva();
        int steps = suggested == null || subscribed == null
                ? 0
                : Math.abs(STEPS_KVA.indexOf(suggested) - lastStepUpTo(subscribed));
        return new PowerAdvice(
                verdict,
                reason,
                suggested,
                steps,
                peaks.days().size(),
                peaks.daysOver().size(),
                peaks.daysNear().size(),
                highest(peaks));
    }

    private static int lastStepUpTo(int kva) {
        return (int) STEPS_KVA.stream().filter(step -> step <= kva).count() - 1;
    }
}
