package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.admin.stats.SampleTable.Span;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.CollectionMonitor;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.quota.QuotaKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes the samples of the hour that has just ended, and rolls ended days up. What was called is the day's total so far but for
 * what its earlier hours have: an hour that nobody sampled counts into the next one, and days are exact.
 */
@Component
class Sampler {
    /** Somewhat more than the thirty days of the page, should the roll-up have to wait. */
    static final Duration HOURS_KEPT = Duration.ofDays(40);
    /** A year beside the same time of the year before, as for usage. */
    static final Period DAYS_KEPT = Period.ofMonths(26);

    private final Census census;
    private final SampleTable table;
    private final CollectionMonitor collection;
    private final Clock clock;

    Sampler(Census census, SampleTable table, CollectionMonitor collection, Clock clock) {
        this.census = census;
        this.table = table;
        this.collection = collection;
        this.clock = clock;
    }

    void sample() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        List<Sample> samples = new ArrayList<>(calls(hour));
        samples.add(new Sample(hour, Statistic.USERS, "", census.people().total()));
        samples.add(new Sample(hour, Statistic.POINTS, "", census.points()));
        samples.addAll(collection(hour));
        table.put(Span.HOUR, samples);
        rollUp();
        table.forgetBefore(Span.HOUR, hour.minus(HOURS_KEPT));
        table.forgetBefore(Span.DAY, Paris.startOf(Paris.today(clock).minus(DAYS_KEPT)));
    }

    private List<Sample> calls(Instant hour) {
        Instant day = Paris.startOf(Paris.dayOf(hour));
        Map<List<Object>, Long> before = new LinkedHashMap<>();
        table.between(Span.HOUR, day, hour)
                .forEach(one -> before.merge(List.of(one.statistic(), one.label()), one.value(), Long::sum));
        List<Sample> samples = new ArrayList<>();
        census.calls(Paris.dayOf(hour)).forEach((kind, calls) -> {
            samples.add(rest(hour, Statistic.CALLS, kind, calls.used(), before));
            samples.add(rest(hour, Statistic.REFUSED, kind, calls.refused(), before));
        });
        return samples;
    }

    /** Never negative: whoever deletes an account takes its counts along. */
    private static Sample rest(
            Instant hour, Statistic statistic, QuotaKind kind, long total, Map<List<Object>, Long> before) {
        long known = before.getOrDefault(List.<Object>of(statistic, kind.name()), 0L);
        return new Sample(hour, statistic, kind.name(), Math.max(0, total - known));
    }

    private List<Sample> collection(Instant hour) {
        CollectionOverview now = collection.overview();
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample(hour, Statistic.COLLECTED, "", now.pointsLastHour()));
        samples.add(new Sample(hour, Statistic.DUE, "", now.daily().due()));
        samples.add(new Sample(hour, Statistic.HISTORY_CALLS, "", now.history().chunks()));
        now.upstream()
                .callsLastHour()
                .forEach((family, calls) -> samples.add(new Sample(hour, Statistic.ENEDIS_CALLS, family, calls)));
        return samples;
    }

    /** Each ended day once; after a standstill, those that were missed. */
    private void rollUp() {
        LocalDate today = Paris.today(clock);
        LocalDate next = table.newest(Span.DAY, Statistic.USERS)
                .or(() -> table.oldest(Span.HOUR, Statistic.USERS).map(first -> first.minus(Duration.ofDays(1))))
                .map(at -> Paris.dayOf(at).plusDays(1))
                .orElse(today);
        for (LocalDate day = next; day.isBefore(today); day = day.plusDays(1)) {
            Instant start = Paris.startOf(day);
            table.put(Span.DAY, ofDay(start, table.between(Span.HOUR, start, Paris.startOf(day.plusDays(1)))));
        }
        LocalDate unrouted = table.newest(Span.DAY, Statistic.ROUTE)
                .map(at -> Paris.dayOf(at).plusDays(1))
                .orElse(today.minus(DAYS_KEPT));
        table.put(
                Span.DAY,
                census.routes(unrouted, today).stream()
                        .map(route ->
                                new Sample(Paris.startOf(route.day()), Statistic.ROUTE, route.label(), route.units()))
                        .toList());
    }

    /** @param hours in their order */
    static List<Sample> ofDay(Instant start, List<Sample> hours) {
        Map<List<Object>, Sample> day = new LinkedHashMap<>();
        hours.forEach(hour -> day.merge(
                List.of(hour.statistic(), hour.label()),
                hour.at(start),
                (sofar, next) -> new Sample(
                        start,
                        hour.statistic(),
                        hour.label(),
                        hour.statistic().combined(sofar.value(), next.value()))));
        return List.copyOf(day.values());
    }
}
