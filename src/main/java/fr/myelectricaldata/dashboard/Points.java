package fr.myelectricaldata.dashboard;

import fr.myelectricaldata.meter.UsagePoint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The meters of a household, one of which a page is about.
 *
 * @param all those that may be looked at
 * @param paused those that their owner has put aside
 */
public record Points(List<UsagePoint> all, List<UsagePoint> paused) {
    /** The query parameter that holds the internal id of the meter; its number never stands in an address. */
    public static final String PARAMETER = "pdl";

    static Points of(List<UsagePoint> household) {
        return new Points(
                household.stream().filter(UsagePoint::active).toList(),
                household.stream().filter(point -> !point.active()).toList());
    }

    /** The named one, else the first that is still collected, else the first. */
    public Optional<UsagePoint> chosen(@Nullable UUID id) {
        return find(all, id)
                .or(() -> all.stream().filter(UsagePoint::collectable).findFirst())
                .or(() -> all.stream().findFirst());
    }

    boolean has(@Nullable UUID id) {
        return find(all, id).isPresent();
    }

    Optional<UsagePoint> paused(@Nullable UUID id) {
        return find(paused, id);
    }

    private static Optional<UsagePoint> find(List<UsagePoint> among, @Nullable UUID id) {
        return among.stream().filter(point -> point.id().equals(id)).findFirst();
    }
}
