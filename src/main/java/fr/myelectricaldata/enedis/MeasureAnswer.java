package fr.myelectricaldata.enedis;

import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The answer of "Mesure synchrone autorisée v2", in its own words.
 *
 * @param pas the step of all points, where they carry none of their own
 */
record MeasureAnswer(
        @Nullable String idPrm,
        @Nullable String pas,
        @Nullable List<@Nullable Quantity> grandeur) {

    /** One quantity in one direction; a three-phase meter answers several. */
    record Quantity(
            @Nullable String grandeurMetier,
            @Nullable String grandeurPhysique,
            @Nullable String unite,
            @Nullable List<@Nullable Point> points) {
        List<Point> values() {
            return present(points);
        }

        boolean is(Series series) {
            return matches(grandeurMetier, series.direction()) && matches(grandeurPhysique, series.quantity());
        }
    }

    /**
     * @param v value as a text; null, empty or the text "null" when there is none
     * @param d local day, or local stamp of the interval's end
     * @param p step of this point, {@code PT5M} to {@code PT60M}
     */
    record Point(
            @Nullable String v,
            @Nullable String d,
            @Nullable String p) {
        /** Whole units; what is negative or no number is no value of a meter, so it stays a hole and is asked again. */
        OptionalLong value() {
            String text = EnedisJson.text(v);
            try {
                long value = text == null
                        ? -1
                        : new BigDecimal(text).setScale(0, RoundingMode.HALF_UP).longValueExact();
                return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
            } catch (ArithmeticException | NumberFormatException noNumber) {
                return OptionalLong.empty();
            }
        }

        /** Its own step, else the answer's; without any the length of the interval is unknown. */
        @Nullable
        Duration step(@Nullable String common) {
            String text = EnedisJson.text(p) == null ? common : p;
            try {
                Duration step = text == null ? Duration.ZERO : Duration.parse(text.strip());
                return step.isPositive() && step.compareTo(Duration.ofHours(1)) <= 0 ? step : null;
            } catch (DateTimeException noStep) {
                return null;
            }
        }
    }

    /**
     * The points of the series, in the order they came.
     *
     * @throws MeterDataException UNAVAILABLE when the answer is about another point, quantity or unit: rather no value
     *     than a wrong one
     */
    List<Point> pointsOf(Series series, String prm) {
        if (EnedisJson.text(idPrm) != null && !prm.equals(idPrm)) {
            throw unexpected("point");
        }
        List<Quantity> filled = present(grandeur).stream()
                .filter(quantity -> !quantity.values().isEmpty())
                .toList();
        List<Quantity> asked =
                filled.stream().filter(quantity -> quantity.is(series)).toList();
        if (asked.isEmpty() && !filled.isEmpty()) {
            throw unexpected("quantity");
        }
        if (asked.stream().anyMatch(quantity -> !matches(quantity.unite(), series.unit()))) {
            throw unexpected("unit");
        }
        return asked.stream().flatMap(quantity -> quantity.values().stream()).toList();
    }

    private static MeterDataException unexpected(String what) {
        return new MeterDataException(Finding.UNAVAILABLE, "Enedis answered with another " + what);
    }

    private static boolean matches(@Nullable String given, String expected) {
        String text = EnedisJson.text(given);
        return text == null || text.equalsIgnoreCase(expected);
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        List<T> present = new ArrayList<>();
        if (list != null) {
            for (T element : list) {
                if (element != null) {
                    present.add(element);
                }
            }
        }
        return present;
    }
}
