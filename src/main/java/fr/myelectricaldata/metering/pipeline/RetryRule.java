package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.metering.archive.StoredDay;
import java.time.LocalDate;

/** When an unsettled day is asked for again: daily for a week, then weekly until the history window closes. */
final class RetryRule {
    private static final int DAILY_FOR = 7;
    private static final int THEN_EVERY = 7;

    private RetryRule() {}

    /** @param today the publication day */
    static boolean due(StoredDay day, LocalDate today) {
        if (day.settled()) {
            return false;
        }
        boolean young = !today.isAfter(day.day().plusDays(1 + DAILY_FOR));
        return young
                ? day.asked().isBefore(today)
                : !day.asked().plusDays(THEN_EVERY).isAfter(today);
    }
}
