package fr.myelectricaldata.demo.household;

import fr.myelectricaldata.common.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The quarters of an hour of a Paris day: 96, but 92 and 100 when the clocks change. */
final class Quarters {
    static final int PER_DAY = 96;
    static final int PER_HOUR = 4;
    static final Duration LENGTH = Duration.ofMinutes(15);

    private Quarters() {}

    static int count(LocalDate day) {
        return (int) Paris.lengthOf(day).dividedBy(LENGTH);
    }

    /** Where on the clock (0 to 95) each quarter of the day begins. */
    static int[] onTheClock(LocalDate day) {
        int[] places = new int[count(day)];
        Instant start = Paris.startOf(day);
        for (int slot = 0; slot < places.length; slot++) {
            places[slot] = places.length == PER_DAY
                    ? slot
                    : of(LocalTime.ofInstant(start.plus(LENGTH.multipliedBy(slot)), Paris.ZONE));
        }
        return places;
    }

    /** The quarter that holds the time, 0 to 95. */
    static int of(LocalTime time) {
        return time.toSecondOfDay() / (int) LENGTH.toSeconds();
    }
}
