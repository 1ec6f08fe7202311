package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.InvalidRequestException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The off-peak hours of a point through time: since November 2025 Enedis moves them, and from December 2026 on those of
 * summer and winter differ (TURPE 7; Enedis, 15/10/2025). Hours are Paris wall-clock time.
 *
 * @param source whose word it is
 * @param entries ascending; no two of the same first day and season
 */
public record OffPeakCalendar(Source source, List<Entry> entries) {
    /** What its column holds. */
    static final int LONGEST_TEXT = 2000;

    private static final String SEPARATOR = "@";
    private static final String ALWAYS = "*";
    /** Whoever comes later goes before those that hold as well: the later day, then the season before the whole year. */
    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    Entry::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Entry::season);

    /** Nobody said anything: whoever needs hours says so and assumes none. */
    public static final OffPeakCalendar UNKNOWN = new OffPeakCalendar(Source.UNKNOWN, List.of());

    /** Who said so. */
    public enum Source {
        OWNER,
        /** The present hours of the meter, taken for all time. */
        ENEDIS,
        UNKNOWN
    }

    /** The part of the year in which hours hold. */
    public enum Season {
        ALL,
        /** 1 April to 31 October. */
        SUMMER,
        /** 1 November to 31 March. */
        WINTER;

        private static final int FIRST_OF_SUMMER = 4;
        private static final int LAST_OF_SUMMER = 10;

        public boolean contains(LocalDate day) {
            boolean summer = day.getMonthValue() >= FIRST_OF_SUMMER && day.getMonthValue() <= LAST_OF_SUMMER;
            return this == ALL || (this == SUMMER) == summer;
        }
    }

    /**
     * Hours from a day on, in one season or all year.
     *
     * @param from first day, or null: they held before anybody remembers
     * @param hours {@link OffPeakHours#NONE} says that there are none
     */
    public record Entry(@Nullable LocalDate from, Season season, OffPeakHours hours) {
        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && season.contains(day);
        }

        private String stored() {
            return (from == null ? ALWAYS : from) + " " + season + " " + hours.stored();
        }

        private static Entry restored(String text) {
            String[] parts = text.split(" ", 3);
            LocalDate from = parts[0].equals(ALWAYS) ? null : LocalDate.parse(parts[0]);
            return new Entry(from, Season.valueOf(parts[1]), OffPeakHours.restored(parts[2]));
        }
    }

    /** @throws InvalidRequestException {@code INVALID_OFFPEAK_CALENDAR} for two entries alike, or far too many */
    public OffPeakCalendar {
        entries = entries.stream().sorted(ORDER).toList();
        if (entries.isEmpty() != (source == Source.UNKNOWN)) {
            throw new IllegalArgumentException("hours are known exactly when somebody said them");
        }
        Set<Object> seen = new HashSet<>();
        if (!entries.stream().allMatch(entry -> seen.add(Arrays.asList(entry.from(), entry.season())))
                || stored(entries).length() > LONGEST_TEXT) {
            throw new InvalidRequestException("INVALID_OFFPEAK_CALENDAR", "an off-peak calendar cannot be kept");
        }
    }

    /** What the owner says, for all time. */
    public static OffPeakCalendar owner(OffPeakHours always) {
        return new OffPeakCalendar(Source.OWNER, List.of(new Entry(null, Season.ALL, always)));
    }

    /** What Enedis says of the present, taken for all time. */
    public static OffPeakCalendar enedis(OffPeakHours present) {
        return new OffPeakCalendar(Source.ENEDIS, List.of(new Entry(null, Season.ALL, present)));
    }

    /** The owner's word now: an entry of the same first day and season gives way. */
    public OffPeakCalendar with(Entry entry) {
        return owner(Stream.concat(others(entry), Stream.of(entry)).toList());
    }

    /** The owner's word now, {@link #UNKNOWN} when nothing is left. */
    public OffPeakCalendar without(Entry entry) {
        return owner(others(entry).toList());
    }

    private static OffPeakCalendar owner(List<Entry> entries) {
        return entries.isEmpty() ? UNKNOWN : new OffPeakCalendar(Source.OWNER, entries);
    }

    private Stream<Entry> others(Entry entry) {
        return entries.stream().filter(other -> ORDER.compare(other, entry) != 0);
    }

    /**
     * The hours of that day's season: those that began last, and of those that began together the season's own. Empty when
     * nobody knows; {@link OffPeakHours#NONE} when somebody knows that there are none.
     */
    public Optional<OffPeakHours> hoursOn(LocalDate day) {
        Entry latest = null;
        for (Entry entry : entries) {
            if (entry.holdsOn(day)) {
                latest = entry;
            }
        }
        return Optional.ofNullable(latest).map(Entry::hours);
    }

    /** One line; hours for all time look as they always did, without a calendar around them. */
    String stored() {
        return stored(entries);
    }

    private static String stored(List<Entry> entries) {
        if (entries.size() == 1
                && entries.getFirst().from() == null
                && entries.getFirst().season() == Season.ALL) {
            return entries.getFirst().hours().stored();
        }
        return entries.stream().map(entry -> SEPARATOR + entry.stored()).collect(Collectors.joining());
    }

    /** What {@link #stored()} of an owner's calendar wrote, or {@link OffPeakHours#stored()} in earlier versions. */
    static OffPeakCalendar restored(String text) {
        if (!text.startsWith(SEPARATOR)) {
            return owner(OffPeakHours.restored(text));
        }
        List<Entry> entries = new ArrayList<>();
        for (String entry : text.substring(SEPARATOR.length()).split(SEPARATOR, -1)) {
            entries.add(Entry.restored(entry));
        }
        return new OffPeakCalendar(Source.OWNER, entries);
    }
}
