package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Enedis publishes a day from 08:00 Paris on the next morning: a publication day runs from 08:00 to 08:00. */
public final class Publication {
    /** Paris hour from which the day before exists (Enedis data catalogue). */
    public static final int HOUR = 8;

    private Publication() {}

    public static LocalDate dayOf(Instant now) {
        return LocalDateTime.ofInstant(now, Paris.ZONE).minusHours(HOUR).toLocalDate();
    }

    /** The newest day that can exist. */
    public static LocalDate newestDay(Instant now) {
        return dayOf(now).minusDays(1);
    }
}
