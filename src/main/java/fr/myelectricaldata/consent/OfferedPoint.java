package fr.myelectricaldata.consent;

import fr.myelectricaldata.meter.UsagePointId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A point that an authorisation covers at this moment, with its active services (at least one). */
record OfferedPoint(UsagePointId point, List<ConsentAuthority.Service> services) {

    /** Enedis dates a service by its own day and the household may sit up past midnight. */
    private static final int DAYS_OF_GRACE = 1;

    /** The points among all the services of an authorisation; services that ended are not considered. */
    static List<OfferedPoint> among(List<ConsentAuthority.Service> services) {
        Map<UsagePointId, List<ConsentAuthority.Service>> byPoint = services.stream()
                .filter(ConsentAuthority.Service::active)
                .collect(Collectors.groupingBy(
                        ConsentAuthority.Service::point, LinkedHashMap::new, Collectors.toList()));
        return byPoint.entrySet().stream()
                .map(entry -> new OfferedPoint(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Did all of its services begin with the consent of that day? One old service is enough to show that the
     * authorisation is older than the conversation it was brought into.
     */
    boolean beganOn(LocalDate day) {
        return services.stream()
                .map(ConsentAuthority.Service::start)
                .allMatch(start -> start != null && Math.abs(ChronoUnit.DAYS.between(day, start)) <= DAYS_OF_GRACE);
    }

    @Nullable
    LocalDate firstStart() {
        return services.stream()
                .map(ConsentAuthority.Service::start)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    LocalDate lastEnd() {
        return services.stream()
                .map(ConsentAuthority.Service::end)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
