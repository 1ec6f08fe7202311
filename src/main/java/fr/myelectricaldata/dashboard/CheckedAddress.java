package fr.myelectricaldata.dashboard;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for, held against the household's meters and what the page offers. Meters of others, deleted ones
 * and those that never were are told alike.
 *
 * @param address the right one
 * @param point the meter that is shown, if there is any
 * @param remarks what the reader is told of the difference
 */
record CheckedAddress(PageAddress address, Optional<UsagePoint> point, List<String> remarks) {
    /**
     * @param offered which choices the page understands
     * @param shownBefore the meter of the page before this one: it may have been deleted meanwhile
     */
    static CheckedAddress of(
            QueryParameters asked,
            PageAddress read,
            Predicate<String> offered,
            Points points,
            @Nullable UUID shownBefore,
            Words words) {
        List<String> remarks = new ArrayList<>();
        PageAddress address = read;
        boolean named = asked.getParameters().containsKey(Points.PARAMETER);
        UUID wanted = named ? read.point() : shownBefore;
        Optional<UsagePoint> point = points.chosen(read.point());
        if ((named || shownBefore != null) && !points.has(wanted)) {
            address = address.withPoint(point.map(UsagePoint::id).orElse(null));
            remarks.add(lost(points.paused(wanted), point, words));
        }
        if (address.choice() != null && !offered.test(address.choice())) {
            address = address.withChoice(null);
        }
        if (address.lacks(asked)) {
            remarks.add(words.text("address.unclear"));
        }
        return new CheckedAddress(address, point, remarks);
    }

    private static String lost(Optional<UsagePoint> paused, Optional<UsagePoint> shown, Words words) {
        String key = paused.isPresent() ? "address.paused" : "address.not-yours";
        String which = paused.map(CheckedAddress::name).orElse("");
        return shown.map(point -> words.text(key, name(point), which))
                .orElseGet(() -> words.text(key + ".none", which));
    }

    private static String name(UsagePoint point) {
        return point.name() == null ? point.number().masked() : point.name();
    }

    /** Does the browser show the right address already? */
    boolean agreesWith(QueryParameters asked) {
        return address.parameters().getParameters().equals(asked.getParameters());
    }
}
