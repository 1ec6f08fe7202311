package fr.myelectricaldata.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column: its title, what its values are, and where in a row they come from. A value that is not there is an empty
 * cell.
 *
 * @param title with the unit, if there is one: {@code Énergie (Wh)}
 * @param digits behind the decimal point, for decimals alone
 * @param <R> what one row is made of
 */
public record Column<R>(String title, Kind kind, int digits, Function<? super R, ? extends @Nullable Object> value) {
    /** What the values of a column are, and what a file makes of them. */
    enum Kind {
        TEXT,
        /** {@link LocalDate}; in CSV ISO 8601, in a spreadsheet a date. */
        DAY,
        /** {@link Instant}; in CSV Paris time with its offset, in a spreadsheet Paris time, which has none. */
        MOMENT,
        /** {@link Long}. */
        WHOLE,
        /** {@link BigDecimal}. */
        DECIMAL
    }

    public static <R> Column<R> text(String title, Function<? super R, ? extends @Nullable String> value) {
        return new Column<>(title, Kind.TEXT, 0, value);
    }

    /** A day of the calendar. */
    public static <R> Column<R> day(String title, Function<? super R, ? extends @Nullable LocalDate> value) {
        return new Column<>(title, Kind.DAY, 0, value);
    }

    /** A moment, written in Paris time. */
    public static <R> Column<R> moment(String title, Function<? super R, ? extends @Nullable Instant> value) {
        return new Column<>(title, Kind.MOMENT, 0, value);
    }

    /** @param unit for the title; empty for a number that has none */
    public static <R> Column<R> whole(String title, String unit, Function<? super R, ? extends @Nullable Long> value) {
        return new Column<>(titled(title, unit), Kind.WHOLE, 0, value);
    }

    /**
     * @param unit for the title; empty for a number that has none
     * @param digits how many are written behind the decimal point
     */
    public static <R> Column<R> decimal(
            String title, String unit, int digits, Function<? super R, ? extends @Nullable BigDecimal> value) {
        return new Column<>(titled(title, unit), Kind.DECIMAL, digits, value);
    }

    private static String titled(String title, String unit) {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
}
