package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.metering.archive.StoredDay;
import java.time.LocalDate;

/** When an unsettled day is asked for again: daily for a week, then weekly until the history window closes. */
final class RetryRule {
    private static final int DAILY_FOR = 7;
    private static final int THEN_EVERY = 7;

    private RetryRule() {}

    /** Is the day asked for only weekly by now? */
    static boolean old(StoredDay day, LocalDate today) {
        return today.isAfter(day.day().plusDays(1L + DAILY_FOR));
    }

    /** @param today the publication day */
    static boolean due(StoredDay day, LocalDate today) {
        return !day.settled() && !next(day, today).isAfter(today);
    }

    /**
     * The publication day from which an unsettled day is due: in the past when it is overdue.
     *
     * @param today the publication day
     */
    static LocalDate next(StoredDay day, LocalDate today) {
        LocalDate tomorrowOfAsking = day.asked().plusDays(1);
        LocalDate weekAfterAsking = day.asked().plusDays(THEN_EVERY);
        LocalDate endOfYouth = day.day().plusDays(1L + DAILY_FOR);
        LocalDate soonest = tomorrowOfAsking.isAfter(today) ? tomorrowOfAsking : today;
        return soonest.isAfter(endOfYouth) ? weekAfterAsking : tomorrowOfAsking;
    }
}
