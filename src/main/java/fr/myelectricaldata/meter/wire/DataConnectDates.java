package fr.myelectricaldata.meter.wire;

import fr.myelectricaldata.common.Paris;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days as Data Connect 2026 writes them: the Paris midnight with its offset, without a colon. */
final class DataConnectDates {
    private static final DateTimeFormatter MIDNIGHT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

    private DataConnectDates() {}

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : MIDNIGHT.format(day.atStartOfDay(Paris.ZONE));
    }
}
