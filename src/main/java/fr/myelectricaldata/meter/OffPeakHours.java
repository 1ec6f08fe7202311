package fr.myelectricaldata.meter;

import java.time.LocalTime;
import java.util.List;

/**
 * Off-peak ranges in Paris wall-clock time, any minute; a range whose end is not after its start crosses midnight.
 * Source: the arrêtés of 14/02/2013 and 30/10/2014 and the strings that Enedis sends.
 */
public record OffPeakHours(List<Slot> slots) {
    public OffPeakHours {
        slots = List.copyOf(slots);
    }

    /** One range, end excluded; {@code 22:00–06:00} crosses midnight and {@code 22:00–00:00} ends at it. */
    public record Slot(LocalTime start, LocalTime end) {}
}
