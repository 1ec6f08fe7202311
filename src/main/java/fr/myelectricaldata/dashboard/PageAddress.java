package fr.myelectricaldata.dashboard;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.common.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page of analysis shows, as it stands in its address, so that it can be kept and sent:
 * {@code ?pdl=…&from=2026-10-24&to=2026-11-22&grain=week&day=2026-11-17}, both days of a range included. What cannot be
 * understood is left out; what is left out has each page's usual value.
 *
 * @param point internal id, or null for the first meter
 * @param days the period, or null for the page's usual one
 * @param against the period to compare with, or null
 * @param day the day looked at closely, or null
 * @param hours the part of the day looked at closely, or null for all of it
 * @param choice what else the page lets one choose, in small letters, or null
 * @param hidden names of the series that are switched off
 */
public record PageAddress(
        @Nullable UUID point,
        @Nullable DateRange days,
        @Nullable DateRange against,
        @Nullable LocalDate day,
        @Nullable Hours hours,
        @Nullable String choice,
        Set<String> hidden) {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String AGAINST_FROM = "from2";
    private static final String AGAINST_TO = "to2";
    private static final String DAY = "day";
    private static final String HOURS = "hours";
    private static final String CHOICE = "show";
    private static final String HIDDEN = "hide";
    private static final String NAME = "[a-z0-9-]{1,40}";
    /** Nothing is kept longer at Enedis; an address may ask for more of what the archive holds. */
    private static final int MOST_YEARS = 15;

    public static final PageAddress EMPTY = new PageAddress(null, null, null, null, null, null, Set.of());

    /** Whole hours since the midnight that begins the day; a day may have 25. */
    public record Hours(int from, int to) {
        private static final int LONGEST_DAY = 25;

        public Hours {
            if (from < 0 || to <= from || to > LONGEST_DAY) {
                throw new IllegalArgumentException("hours of a day run forward: " + from + "-" + to);
            }
        }

        /** The whole hours around a stretch of the day, or nothing when it is all of it. */
        public static Optional<Hours> around(double from, double to, double length) {
            int first = (int) Math.max(0, Math.floor(from));
            int last = (int) Math.min(Math.ceil(length), Math.max(first + 1, Math.ceil(to)));
            return last - first < length && first < last ? Optional.of(new Hours(first, last)) : Optional.empty();
        }

        private static Optional<Hours> parse(String text) {
            String[] ends = text.split("-", -1);
            try {
                return ends.length == 2
                        ? Optional.of(new Hours(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException mistyped) {
                return Optional.empty();
            }
        }
    }

    public PageAddress {
        hidden = Set.copyOf(hidden);
    }

    public static PageAddress of(QueryParameters parameters, LocalDate today) {
        return new PageAddress(
                one(parameters, Points.PARAMETER, Ids::parse).orElse(null),
                range(parameters, FROM, TO, today),
                range(parameters, AGAINST_FROM, AGAINST_TO, today),
                one(parameters, DAY, PageAddress::date)
                        .filter(day -> day.isBefore(today))
                        .orElse(null),
                one(parameters, HOURS, Hours::parse).orElse(null),
                one(parameters, CHOICE, PageAddress::name).orElse(null),
                one(parameters, HIDDEN, Optional::of).stream()
                        .flatMap(names -> Arrays.stream(names.split("\\.")))
                        .filter(name -> name.matches(NAME))
                        .collect(Collectors.toSet()));
    }

    private static <T> Optional<T> one(
            QueryParameters parameters, String name, Function<String, Optional<T>> understand) {
        return parameters.getSingleParameter(name).flatMap(understand);
    }

    private static @Nullable DateRange range(QueryParameters parameters, String first, String last, LocalDate today) {
        Optional<LocalDate> from = one(parameters, first, PageAddress::date);
        Optional<LocalDate> to =
                one(parameters, last, PageAddress::date).map(day -> day.isBefore(today) ? day : today.minusDays(1));
        return from.flatMap(start -> to.flatMap(end -> DateRange.between(start, end.plusDays(1))))
                .filter(range -> range.start().isAfter(today.minusYears(MOST_YEARS)))
                .orElse(null);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException mistyped) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(String text) {
        return text.matches(NAME) ? Optional.of(text) : Optional.empty();
    }

    public DateRange daysOr(DateRange usual) {
        return days == null ? usual : days;
    }

    public PageAddress withPoint(@Nullable UUID other) {
        return new PageAddress(other, days, against, day, hours, choice, hidden);
    }

    public PageAddress withDays(@Nullable DateRange other) {
        return new PageAddress(point, other, against, day, hours, choice, hidden);
    }

    public PageAddress withAgainst(@Nullable DateRange other) {
        return new PageAddress(point, days, other, day, hours, choice, hidden);
    }

    public PageAddress withDay(@Nullable LocalDate other) {
        return new PageAddress(point, days, against, other, null, choice, hidden);
    }

    public PageAddress withHours(@Nullable Hours other) {
        return new PageAddress(point, days, against, day, other, choice, hidden);
    }

    public PageAddress withChoice(@Nullable String other) {
        return new PageAddress(point, days, against, day, hours, other, hidden);
    }

    public PageAddress withHidden(Set<String> others) {
        return new PageAddress(point, days, against, day, hours, choice, others);
    }

    /** What another page of the same meter starts with: the choices of this one mean nothing there. */
    public PageAddress elsewhere() {
        return new PageAddress(point, days, null, day, null, null, Set.of());
    }

    /** Does it lack something that was asked for? Meters are looked at elsewhere; what is switched off is a trifle. */
    boolean lacks(QueryParameters asked) {
        Set<String> names = asked.getParameters().keySet();
        return (days == null && (names.contains(FROM) || names.contains(TO)))
                || (against == null && (names.contains(AGAINST_FROM) || names.contains(AGAINST_TO)))
                || (day == null && names.contains(DAY))
                || (hours == null && names.contains(HOURS))
                || (choice == null && names.contains(CHOICE));
    }

    public QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (point != null) {
            all.put(Points.PARAMETER, point.toString());
        }
        put(all, days, FROM, TO);
        put(all, against, AGAINST_FROM, AGAINST_TO);
        if (day != null) {
            all.put(DAY, day.toString());
        }
        if (hours != null) {
            all.put(HOURS, hours.from() + "-" + hours.to());
        }
        if (choice != null) {
            all.put(CHOICE, choice);
        }
        if (!hidden.isEmpty()) {
            all.put(HIDDEN, String.join(".", new TreeSet<>(hidden)));
        }
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, @Nullable DateRange range, String first, String last) {
        if (range != null) {
            all.put(first, range.start().toString());
            all.put(last, range.last().toString());
        }
    }
}
