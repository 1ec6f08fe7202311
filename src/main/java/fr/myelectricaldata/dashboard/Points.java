package fr.myelectricaldata.dashboard;

import fr.myelectricaldata.meter.UsagePoint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The meters of a household, one of which a page is about. */
public record Points(List<UsagePoint> all) {
    /** The query parameter that holds the internal id of the meter; its number never stands in an address. */
    public static final String PARAMETER = "pdl";

    public Points {
        all = all.stream().filter(UsagePoint::active).toList();
    }

    /** The named one, else the first that is still collected, else the first. */
    public Optional<UsagePoint> chosen(@Nullable UUID id) {
        return all.stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .or(() -> all.stream().filter(UsagePoint::collectable).findFirst())
                .or(() -> all.stream().findFirst());
    }
}
