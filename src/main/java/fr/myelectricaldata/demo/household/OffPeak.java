package fr.myelectricaldata.demo.household;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One off-peak range in wall-clock time, end excluded; it may cross midnight. */
public record OffPeak(LocalTime start, LocalTime end) {
    static OffPeak of(int startHour, int startMinute, int endHour, int endMinute) {
        return new OffPeak(LocalTime.of(startHour, startMinute), LocalTime.of(endHour, endMinute));
    }

    /** As Enedis writes ranges: {@code HC (1H28-6H58;13H58-16H28)}. */
    public static String text(List<OffPeak> ranges) {
        return ranges.stream()
                .map(range -> hour(range.start) + "-" + hour(range.end))
                .collect(Collectors.joining(";", "HC (", ")"));
    }

    private static String hour(LocalTime time) {
        return String.format(Locale.ROOT, "%dH%02d", time.getHour(), time.getMinute());
    }
}
