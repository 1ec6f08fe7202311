package fr.myelectricaldata.meter;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Off-peak ranges in Paris wall-clock time, any minute; a range whose end is not after its start crosses midnight.
 * Source: the arrêtés of 14/02/2013 and 30/10/2014 and the strings that Enedis sends.
 */
public record OffPeakHours(List<Slot> slots) {

    /** What the arrêtés grant: eight hours a day. Enedis strings that grant something else are kept, but deserve a doubt. */
    public static final int REGULAR_MINUTES = 480;

    private static final int MINUTES_OF_A_DAY = 1440;

    private static final Pattern FRAME =
            Pattern.compile("(?:HC)?\\s*(?:\\(([^()]*)\\)|([^()]*))", Pattern.CASE_INSENSITIVE);

    private static final Pattern RANGE = Pattern.compile(
            "(\\d{1,2})\\s*[H:]\\s*(\\d{2})\\s*-\\s*(\\d{1,2})\\s*[H:]\\s*(\\d{2})", Pattern.CASE_INSENSITIVE);

    public OffPeakHours {
        slots = List.copyOf(slots);
    }

    /**
     * Reads what Enedis writes, as in {@code HC (22H00-6H00)} or {@code HC (2H00-7H00;12h30-14h00)}, and what {@link
     * #text()} writes; anything else, and nothing, is empty.
     */
    public static Optional<OffPeakHours> parse(@Nullable String text) {
        Matcher frame = FRAME.matcher(text == null ? "" : text.strip());
        if (!frame.matches()) {
            return Optional.empty();
        }
        String ranges = frame.group(1) == null ? frame.group(2) : frame.group(1);
        List<Slot> slots = new ArrayList<>();
        for (String range : ranges.split(";", -1)) {
            Optional<Slot> slot = slot(range.strip());
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            slots.add(slot.get());
        }
        return Optional.of(new OffPeakHours(slots));
    }

    private static Optional<Slot> slot(String range) {
        Matcher parts = RANGE.matcher(range);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime start = LocalTime.of(number(parts, 1), number(parts, 2));
            boolean atMidnight = number(parts, 3) == 24 && number(parts, 4) == 0;
            LocalTime end = atMidnight ? LocalTime.MIDNIGHT : LocalTime.of(number(parts, 3), number(parts, 4));
            return start.equals(end) && !atMidnight ? Optional.empty() : Optional.of(new Slot(start, end));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** Is this moment of the wall clock off-peak? */
    public boolean contains(LocalTime time) {
        return slots.stream().anyMatch(slot -> slot.contains(time));
    }

    /** Off-peak minutes of a day of 24 hours; overlapping ranges count once. */
    public int totalMinutes() {
        int total = 0;
        for (int minute = 0; minute < MINUTES_OF_A_DAY; minute++) {
            if (contains(LocalTime.MIDNIGHT.plusMinutes(minute))) {
                total++;
            }
        }
        return total;
    }

    /** Each range as {@code 22:00-06:00}: the form of the REST API. */
    public List<String> ranges() {
        return slots.stream().map(Slot::text).toList();
    }

    /** All ranges in one line, {@code 01:30-08:00;12:30-14:00}; {@link #parse} reads it back. */
    public String text() {
        return ranges().stream().collect(Collectors.joining(";"));
    }

    /** As Enedis writes them, {@code HC (22H00-6H00;12H30-14H00)}. */
    public String enedisText() {
        return slots.stream().map(Slot::enedisText).collect(Collectors.joining(";", "HC (", ")"));
    }

    /** One range, end excluded; {@code 22:00–06:00} crosses midnight and {@code 22:00–00:00} ends at it. */
    public record Slot(LocalTime start, LocalTime end) {

        public boolean contains(LocalTime time) {
            return start.isBefore(end)
                    ? !time.isBefore(start) && time.isBefore(end)
                    : !time.isBefore(start) || time.isBefore(end);
        }

        String text() {
            return start + "-" + end;
        }

        private String enedisText() {
            return enedisText(start) + "-" + enedisText(end);
        }

        private static String enedisText(LocalTime time) {
            return String.format(Locale.ROOT, "%dH%02d", time.getHour(), time.getMinute());
        }
    }
}
