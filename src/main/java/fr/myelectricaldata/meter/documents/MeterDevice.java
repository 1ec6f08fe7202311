package fr.myelectricaldata.meter.documents;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The device that measures ({@code comptage_auto}). No real answer of that API was ever seen: this follows its
 * specification.
 *
 * @param type code {@code AMM} for a Linky, {@code LINKYPRO}, {@code CBE} …
 * @param offPeakHours as Enedis writes them, {@code HC (22H00-6H00)}; null for a flat tariff
 */
public record MeterDevice(
        @Nullable Coded type,
        List<Counter> counters,
        @Nullable String offPeakHours) {
    public MeterDevice {
        counters = List.copyOf(counters);
    }

    /** A code and what it means, in French. */
    public record Coded(@Nullable String code, @Nullable String label) {}

    /**
     * @param ownership {@code LOUE}, {@code PROP} or {@code PROPNC}
     * @param programmedPowers by number, 1 to 8
     * @param timeSlots by number, 1 to 5
     */
    public record Counter(
            @Nullable String serialNumber,
            @Nullable Coded ownership,
            SortedMap<Integer, ProgrammedPower> programmedPowers,
            SortedMap<Integer, TimeSlot> timeSlots,
            @Nullable RemoteAccess remoteAccess) {
        public Counter {
            programmedPowers = Collections.unmodifiableSortedMap(new TreeMap<>(programmedPowers));
            timeSlots = Collections.unmodifiableSortedMap(new TreeMap<>(timeSlots));
        }
    }

    public record ProgrammedPower(
            @Nullable BigDecimal value, @Nullable Coded period) {}

    /** @param hours as Enedis writes them */
    public record TimeSlot(@Nullable String hours, @Nullable Coded period) {}

    public record RemoteAccess(
            @Nullable String clientKey, @Nullable String lineState) {}
}
