package fr.myelectricaldata.metering.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Direction;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series as Enedis's Data Connect 2026 writes it ("Mesure synchrone autorisée v2"); curves are stamped with the end of
 * their intervals.
 *
 * @param typeValeur {@code GLOBALE}; daily energy only
 * @param modeCalcul {@code DIFF.INDEX} for daily energy, else {@code MESURE}
 * @param pas {@code P1D}; absent for curves, whose points have steps of their own
 * @param grandeur always one
 * @param contexte always empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SynchronousMeasure(
        String idPrm,
        String etapeMetier,
        Period periode,
        @Nullable String typeValeur,
        String modeCalcul,
        @Nullable String pas,
        List<Quantity> grandeur,
        List<Object> contexte) {

    private static final String NO_MARK = "0";

    /** @param dateFin the day after the last one */
    public record Period(String dateDebut, String dateFin) {}

    /**
     * @param grandeurMetier {@code CONS} or {@code PROD}
     * @param grandeurPhysique {@code EA} energy, {@code PA} mean power, {@code PMA} highest apparent power
     * @param calendrier always empty
     */
    public record Quantity(
            String grandeurMetier,
            String grandeurPhysique,
            String unite,
            List<Point> points,
            List<Object> calendrier) {}

    /**
     * @param v a whole number as text
     * @param d local Paris time without offset
     * @param p {@code PT30M}; curves only
     * @param n {@code B}, gross; curves only
     * @param iv always {@code 0}: a quality mark of Enedis's that was never seen other than so, and is not kept; curves only
     * @param ec likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            String v,
            String d,
            @Nullable String p,
            @Nullable String n,
            @Nullable String iv,
            @Nullable String ec) {}

    public static SynchronousMeasure of(Readings readings) {
        Measure measure = readings.measure();
        boolean curve = measure.nature() == Measure.Nature.LOAD_CURVE;
        boolean energy = measure.nature() == Measure.Nature.DAILY_ENERGY;
        Quantity quantity = new Quantity(
                measure.direction() == Direction.CONSUMPTION ? "CONS" : "PROD",
                physical(measure),
                measure.unit(),
                readings.readings().stream()
                        .map(reading -> point(measure, reading))
                        .toList(),
                List.of());
        return new SynchronousMeasure(
                readings.point().value(),
                MeterReading.GROSS,
                new Period(
                        readings.days().start().toString(),
                        readings.days().end().toString()),
                energy ? "GLOBALE" : null,
                energy ? "DIFF.INDEX" : "MESURE",
                curve ? null : "P1D",
                List.of(quantity),
                List.of());
    }

    private static String physical(Measure measure) {
        return switch (measure.nature()) {
            case DAILY_ENERGY -> "EA";
            case LOAD_CURVE -> "PA";
            case MAX_POWER -> "PMA";
        };
    }

    private static Point point(Measure measure, Reading reading) {
        IntervalReading same = IntervalReading.of(measure, reading, Stamp.END);
        String mark = measure.nature() == Measure.Nature.LOAD_CURVE ? NO_MARK : null;
        return new Point(same.value(), same.date(), same.intervalLength(), same.measureType(), mark, mark);
    }
}
