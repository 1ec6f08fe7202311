package fr.myelectricaldata.meter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Off-peak ranges in Paris wall-clock time, any minute; a range whose end is not after its start crosses midnight.
 * Source: the arrêtés of 14/02/2013 and 30/10/2014 and the strings that Enedis sends.
 *
 * @param slots the ranges of an ordinary day
 * @param exceptions the ranges of days of the week that differ
 */
public record OffPeakHours(List<Slot> slots, SortedMap<DayOfWeek, List<Slot>> exceptions) {
    /** No hour is off-peak: what an owner says, unlike Enedis, which then says nothing. */
    public static final OffPeakHours NONE = new OffPeakHours(List.of());

    /** What the arrêtés grant: eight hours a day. Enedis strings that grant something else are kept, but deserve a doubt. */
    public static final int REGULAR_MINUTES = 480;

    private static final int MINUTES_OF_A_DAY = 1440;

    private static final Pattern FRAME =
            Pattern.compile("(?:HC)?\\s*(?:\\(([^()]*)\\)|([^()]*))", Pattern.CASE_INSENSITIVE);

    private static final Pattern RANGE = Pattern.compile(
            "(\\d{1,2})\\s*[H:]\\s*(\\d{2})\\s*-\\s*(\\d{1,2})\\s*[H:]\\s*(\\d{2})", Pattern.CASE_INSENSITIVE);

    private static final Pattern EXCEPTION = Pattern.compile("([A-Z]+)=(.*)");

    public OffPeakHours {
        slots = List.copyOf(slots);
        SortedMap<DayOfWeek, List<Slot>> copy = new TreeMap<>();
        exceptions.forEach((day, ofDay) -> copy.put(day, List.copyOf(ofDay)));
        exceptions = Collections.unmodifiableSortedMap(copy);
    }

    /** The same ranges every day. */
    public OffPeakHours(List<Slot> slots) {
        this(slots, new TreeMap<>());
    }

    /** The ranges of each day; those that most days share are the ordinary ones. */
    public static OffPeakHours of(Map<DayOfWeek, List<Slot>> week) {
        List<Slot> ordinary = week.values().stream()
                .max(Comparator.comparingInt(slots -> Collections.frequency(week.values(), slots)))
                .orElse(List.of());
        SortedMap<DayOfWeek, List<Slot>> exceptions = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Slot> ofDay = week.getOrDefault(day, List.of());
            if (!ofDay.equals(ordinary)) {
                exceptions.put(day, ofDay);
            }
        }
        return new OffPeakHours(ordinary, exceptions);
    }

    /** The hours of that day of the week, without exceptions. */
    public OffPeakHours on(DayOfWeek day) {
        return exceptions.isEmpty() ? this : new OffPeakHours(exceptions.getOrDefault(day, slots));
    }

    /** What {@link #stored()} wrote. */
    static OffPeakHours restored(String text) {
        SortedMap<DayOfWeek, List<Slot>> exceptions = new TreeMap<>();
        List<String> parts = List.of(text.split("\\|", -1));
        for (String part : parts.subList(1, parts.size())) {
            Matcher exception = EXCEPTION.matcher(part);
            if (exception.matches()) {
                exceptions.put(DayOfWeek.valueOf(exception.group(1)), slotsOf(exception.group(2)));
            }
        }
        return new OffPeakHours(slotsOf(parts.getFirst()), exceptions);
    }

    private static List<Slot> slotsOf(String ranges) {
        return parse(ranges).map(OffPeakHours::slots).orElse(List.of());
    }

    /** All of it in one line, exceptions included: {@code 22:00-06:00|SATURDAY=00:00-00:00|SUNDAY=00:00-00:00}. */
    String stored() {
        StringBuilder text = new StringBuilder(text());
        exceptions.forEach(
                (day, ofDay) -> text.append('|').append(day.name()).append('=').append(new OffPeakHours(ofDay).text()));
        return text.toString();
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

    /** Is this moment of an ordinary day's wall clock off-peak? */
    public boolean contains(LocalTime time) {
        return slots.stream().anyMatch(slot -> slot.contains(time));
    }

    /** Off-peak minutes of an ordinary day of 24 hours; overlapping ranges count once. */
    public int totalMinutes() {
        int total = 0;
        for (int minute = 0; minute < MINUTES_OF_A_DAY; minute++) {
            if (contains(LocalTime.MIDNIGHT.plusMinutes(minute))) {
                total++;
            }
        }
        return total;
    }

    /** Do two ranges of an ordinary day share a moment? */
    public boolean overlapping() {
        for (int minute = 0; minute < MINUTES_OF_A_DAY; minute++) {
            LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute);
            if (slots.stream().filter(slot -> slot.contains(time)).count() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Each range of an ordinary day as {@code 22:00-06:00}: the form of the REST API. */
    public List<String> ranges() {
        return slots.stream().map(Slot::text).toList();
    }

    /** All ranges of an ordinary day in one line, {@code 01:30-08:00;12:30-14:00}; {@link #parse} reads it back. */
    public String text() {
        return ranges().stream().collect(Collectors.joining(";"));
    }

    /** As Enedis writes them, {@code HC (22H00-6H00;12H30-14H00)}. */
    public String enedisText() {
        return slots.stream().map(Slot::enedisText).collect(Collectors.joining(";", "HC (", ")"));
    }

    /**
     * One range, end excluded; {@code 22:00–06:00} crosses midnight and {@code 22:00–00:00} ends at it. From
     * midnight to midnight is the whole day.
     */
    public record Slot(LocalTime start, LocalTime end) {

        public boolean contains(LocalTime time) {
            return start.isBefore(end)
                    ? !time.isBefore(start) && time.isBefore(end)
                    : !time.isBefore(start) || time.isBefore(end);
        }

        String text() {
            return start + "-" + (wholeDay() ? "24:00" : end);
        }

        private boolean wholeDay() {
            return start.equals(end);
        }

        private String enedisText() {
            return enedisText(start) + "-" + (wholeDay() ? "24H00" : enedisText(end));
        }

        private static String enedisText(LocalTime time) {
            return String.format(Locale.ROOT, "%dH%02d", time.getHour(), time.getMinute());
        }
    }
}
