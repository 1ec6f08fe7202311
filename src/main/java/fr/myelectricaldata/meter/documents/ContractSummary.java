package fr.myelectricaldata.meter.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a point's contracts ({@code synth_contrat_auto}).
 *
 * @param segments in capitals
 * @param servicesLevel a sentence, {@code Communicant (ouvert aux services)}; the documentation says 0, 1 or 2
 */
public record ContractSummary(
        List<String> segments,
        @Nullable LocalDate consumptionActivation,
        @Nullable LocalDate generationActivation,
        @Nullable LocalDate lastPowerChange,
        @Nullable String servicesLevel) {
    public ContractSummary {
        segments = List.copyOf(segments);
    }

    /** Does the meter communicate? Null when it is not said in words that are understood. */
    public @Nullable Boolean communicates() {
        String level = servicesLevel == null ? "" : servicesLevel.strip().toLowerCase(Locale.ROOT);
        if (level.startsWith("communicant") || level.equals("2")) {
            return true;
        }
        boolean mute = level.startsWith("non communicant") || level.equals("0");
        return mute ? false : null;
    }
}
