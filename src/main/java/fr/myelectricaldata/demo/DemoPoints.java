package fr.myelectricaldata.demo;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.demo.household.Meter;
import fr.myelectricaldata.meter.UsagePointId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/**
 * The meters of the demonstration and their reserved numbers, 00000000000101 and following. They cannot collide: a
 * number is attached as Enedis's only when Enedis itself lists it, and every one seen there begins with a region, not
 * with eleven zeros; the origin DEMO is given by this room alone.
 */
@Component
class DemoPoints {
    /** Activations and changes of step are counted back from here, so they stay where they are. */
    private static final LocalDate REFERENCE = LocalDate.of(2026, 9, 1);

    private static final int FIRST = 101;
    /** In display order, which is that of their numbers: never put one between others. */
    private static final List<Household> HOUSEHOLDS = List.of(
            Household.HEATED_HOUSE, Household.SOLAR, Household.TEMPO, Household.HOLIDAY_HOME, Household.APARTMENT);

    private final SequencedMap<UsagePointId, Meter> meters = new LinkedHashMap<>();

    DemoPoints(DemoSettings settings) {
        HOUSEHOLDS.subList(0, settings.households()).forEach(this::add);
    }

    private void add(Household household) {
        int number = FIRST + meters.size();
        meters.put(new UsagePointId(String.format(Locale.ROOT, "%014d", number)), new Meter(household, REFERENCE));
    }

    /** In display order. */
    SequencedMap<UsagePointId, Meter> all() {
        return meters;
    }

    Optional<Meter> find(UsagePointId point) {
        return Optional.ofNullable(meters.get(point));
    }
}
