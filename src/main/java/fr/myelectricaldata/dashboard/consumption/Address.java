package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.Ids;
import fr.myelectricaldata.dashboard.Points;
import fr.myelectricaldata.ui.PeriodPreset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as it stands in its address: {@code ?pdl=…&from=2026-10-24&to=2026-11-22&day=2026-11-17}, both
 * days included. What cannot be understood is left out.
 *
 * @param point internal id, or null for the first meter
 * @param day whose curve is shown, or null for the newest
 */
record Address(
        @Nullable UUID point, DateRange days, @Nullable LocalDate day) {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String DAY = "day";
    /** Nothing is kept longer at Enedis; an address may ask for more of what the archive holds. */
    private static final int MOST_YEARS = 15;

    static Address of(QueryParameters parameters, LocalDate today) {
        Optional<LocalDate> from = date(parameters, FROM);
        Optional<LocalDate> to = date(parameters, TO).map(last -> last.isBefore(today) ? last : today.minusDays(1));
        DateRange usual = PeriodPreset.MONTH.on(today);
        DateRange days = from.flatMap(first -> to.flatMap(last -> DateRange.between(first, last.plusDays(1))))
                .filter(range -> range.start().isAfter(today.minusYears(MOST_YEARS)))
                .orElse(usual);
        LocalDate day = date(parameters, DAY).filter(one -> one.isBefore(today)).orElse(null);
        UUID point = parameters
                .getSingleParameter(Points.PARAMETER)
                .flatMap(Ids::parse)
                .orElse(null);
        return new Address(point, days, day);
    }

    Address withDays(DateRange other) {
        return new Address(point, other, day != null && other.contains(day) ? day : null);
    }

    Address withDay(LocalDate other) {
        return new Address(point, days, other);
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (point != null) {
            all.put(Points.PARAMETER, point.toString());
        }
        all.put(FROM, days.start().toString());
        all.put(TO, days.last().toString());
        if (day != null) {
            all.put(DAY, day.toString());
        }
        return QueryParameters.simple(all);
    }

    private static Optional<LocalDate> date(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException mistyped) {
                return Optional.empty();
            }
        });
    }
}
