package fr.myelectricaldata.meter;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Which permissions end soon, for whoever reminds people of it. */
@Service
public class EndingConsents {
    private final UsagePoints points;
    private final Clock clock;

    EndingConsents(UsagePoints points, Clock clock) {
        this.points = points;
        this.clock = clock;
    }

    /** Present points of active accounts whose permission ends on one of {@code days}, page by page, ordered by id. */
    public List<UsagePoint> within(DateRange days, @Nullable UUID after, int limit) {
        return points
                .findConsentEnding(
                        days.start().toString(),
                        days.last().toString(),
                        after == null ? "" : after.toString(),
                        Limit.of(limit))
                .stream()
                .map(stored -> stored.toPoint(Paris.today(clock)))
                .toList();
    }
}
