package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why values are missing, in words. */
record Reasons(Words words) {
    String of(Hole.@Nullable Reason reason) {
        return words.text("hole." + (reason == null ? "UNKNOWN" : reason.name()));
    }

    /** One sentence for a whole period, empty when nothing is missing. */
    Optional<String> summary(DailySeries series) {
        Map<Hole.Reason, Integer> missing = series.missing();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        if (missing.size() == 1) {
            return missing.entrySet().stream()
                    .map(only -> words.text("consumption.missing", only.getValue(), of(only.getKey())))
                    .findFirst();
        }
        String parts = missing.entrySet().stream()
                .map(entry -> words.text("consumption.missing.part", entry.getValue(), of(entry.getKey())))
                .collect(Collectors.joining(Formats.NBSP + "; "));
        int days = missing.values().stream().mapToInt(Integer::intValue).sum();
        return Optional.of(words.text("consumption.missing", days, parts));
    }
}
