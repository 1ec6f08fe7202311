package fr.myelectricaldata.metering.imports;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines under one heading. */
interface Section {
    /** Before the first heading, and under headings that hold nothing for us. */
    Section IGNORED = line -> {};

    Map<String, BigDecimal> WATTS = Map.of("w", BigDecimal.ONE, "kw", BigDecimal.valueOf(1_000));
    Map<String, BigDecimal> WATT_HOURS = Map.of("wh", BigDecimal.ONE, "kwh", BigDecimal.valueOf(1_000));
    Map<String, BigDecimal> VOLT_AMPERES = Map.of("va", BigDecimal.ONE, "kva", BigDecimal.valueOf(1_000));

    void line(Line line);

    /** No further line belongs to it. */
    default void end() {}

    /** @throws ImportRefusedException when the unit is none of those */
    static BigDecimal factor(Map<String, BigDecimal> units, String unit) {
        BigDecimal factor = units.get(unit);
        if (factor == null) {
            throw ImportRefusedException.unknownUnit();
        }
        return factor;
    }

    /** The value in the measure's unit; null when there is none, or when it is none, which is told. */
    static @Nullable Long value(Line line, int column, BigDecimal factor, Findings findings) {
        String text = line.cell(column);
        if (Text.nothing(text)) {
            return null;
        }
        BigDecimal number = Text.number(text).orElse(null);
        if (number == null) {
            findings.error(line.number(), ImportProblem.VALUE);
            return null;
        }
        if (number.signum() < 0) {
            findings.error(line.number(), ImportProblem.NEGATIVE);
            return null;
        }
        return Text.rounded(number.multiply(factor));
    }
}
