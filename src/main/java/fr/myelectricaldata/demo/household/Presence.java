package fr.myelectricaldata.demo.household;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** Is somebody at home? Families leave for twelve summer days; holiday homes live the other way round. */
final class Presence {
    private static final int SUMMER_LEAVE = 12;

    private Presence() {}

    static boolean on(Household household, LocalDate day) {
        return household.is(Trait.SELDOM_LIVED_IN) ? holiday(household, day) : !onLeave(household, day);
    }

    static boolean weekEnd(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static boolean onLeave(Household household, LocalDate day) {
        LocalDate leaves = LocalDate.of(day.getYear(), Month.JULY, 10)
                .plusDays((long) (24 * Dice.roll(household.code(), day.getYear(), -1)));
        return !day.isBefore(leaves) && day.isBefore(leaves.plusDays(SUMMER_LEAVE));
    }

    /** Most of the summer, Christmas to New Year, and one long week-end in three between April and October. */
    private static boolean holiday(Household household, LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        double luck = Dice.roll(household.code(), monday, -2);
        Month month = monday.getMonth();
        if (month == Month.JULY || month == Month.AUGUST) {
            return luck < 0.75;
        }
        if (month == Month.DECEMBER && day.getDayOfMonth() >= 23 || day.getDayOfYear() == 1) {
            return true;
        }
        boolean mild = month.getValue() >= Month.APRIL.getValue() && month.getValue() <= Month.OCTOBER.getValue();
        return mild && luck < 0.35 && day.getDayOfWeek().getValue() >= DayOfWeek.FRIDAY.getValue();
    }
}
