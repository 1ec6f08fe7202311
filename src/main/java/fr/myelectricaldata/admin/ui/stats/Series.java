package fr.myelectricaldata.admin.ui.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One line or colour of bars.
 *
 * @param colour a custom property of the style sheet
 * @param swatch the same in the legend
 * @param values one a step, null where nothing was sampled
 */
record Series(String name, String colour, String swatch, List<@Nullable Long> values) {
    /** Chart.js's own model refuses whole numbers. */
    List<@Nullable BigDecimal> decimals() {
        List<@Nullable BigDecimal> decimals = new ArrayList<>();
        values.forEach(value -> decimals.add(value == null ? null : BigDecimal.valueOf(value)));
        return decimals;
    }

    long total() {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    OptionalLong most() {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max();
    }

    long first() {
        return values.stream().filter(Objects::nonNull).findFirst().orElse(0L);
    }

    long last() {
        return values.reversed().stream().filter(Objects::nonNull).findFirst().orElse(0L);
    }
}
