package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.metering.Measure;
import java.time.LocalDate;

/** Which block a day belongs to: a Paris month of load curve, a year of daily values. */
final class BlockLayout {
    /** Sorts before every date; one statement reads it together with the blocks of a range. */
    static final String HEADER = "0000-header";

    private BlockLayout() {}

    static LocalDate blockOf(Measure measure, LocalDate day) {
        return measure.nature() == Measure.Nature.LOAD_CURVE ? day.withDayOfMonth(1) : day.withDayOfYear(1);
    }
}
