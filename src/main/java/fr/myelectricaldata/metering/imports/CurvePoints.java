package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.common.LocalStamps;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The points of one load curve, in whatever order, stamped by the ends of their intervals as Enedis stamps. */
final class CurvePoints {
    /**
     * @param value null where the file says that there is none: its stamp still tells how long the intervals are
     * @param step null where the file does not say it
     */
    private record Raw(
            long line,
            TemporalAccessor end,
            @Nullable Long value,
            @Nullable Duration step) {}

    private record Point(
            long line,
            Instant end,
            @Nullable Long value,
            @Nullable Duration step) {}

    private final Findings findings;
    private final Measure measure;
    private final List<Raw> raw = new ArrayList<>();

    CurvePoints(Findings findings, Measure measure) {
        this.findings = findings;
        this.measure = measure;
    }

    void add(long line, TemporalAccessor end, @Nullable Long value, @Nullable Duration step) {
        raw.add(new Raw(line, end, value, step));
    }

    void finish() {
        List<Point> points = once(instants());
        List<@Nullable Duration> steps =
                CurveSteps.of(points.stream().map(Point::end).toList());
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.value() != null) {
                Instant before = i == 0 ? Instant.MIN : points.get(i - 1).end();
                emit(point, point.step() == null ? steps.get(i) : point.step(), before, point.value());
            }
        }
        raw.clear();
    }

    private void emit(Point point, @Nullable Duration step, Instant before, long value) {
        if (step == null || !fits(point, step, before)) {
            findings.error(point.line(), ImportProblem.STEP);
        } else {
            findings.add(point.line(), measure, new Reading(point.end().minus(step), step, value));
        }
    }

    /** An interval of a known length that overlaps no other one and lies in one day. */
    private static boolean fits(Point point, Duration step, Instant before) {
        Instant start = point.end().minus(step);
        return CurveSteps.known(step)
                && !start.isBefore(before)
                && Paris.dayOf(start).equals(Paris.dayOf(point.end().minusSeconds(1)));
    }

    /** Times without an offset are told apart by their order, in the hour that occurs twice. */
    private List<Point> instants() {
        List<@Nullable Instant> resolved = LocalStamps.instants(raw.stream()
                .map(Raw::end)
                .filter(LocalDateTime.class::isInstance)
                .map(LocalDateTime.class::cast)
                .toList());
        List<Point> points = new ArrayList<>();
        int next = 0;
        for (Raw one : raw) {
            Instant end = one.end() instanceof OffsetDateTime exact ? exact.toInstant() : resolved.get(next++);
            if (end == null) {
                findings.error(one.line(), ImportProblem.TIME);
            } else {
                points.add(new Point(one.line(), end, one.value(), one.step()));
            }
        }
        return points;
    }

    /** In the order of time. The same value twice is one; of two different ones neither counts. */
    private List<Point> once(List<Point> points) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparing(Point::end).thenComparing(Point::line))
                .toList();
        List<Point> once = new ArrayList<>();
        Set<Instant> spoilt = new HashSet<>();
        for (Point point : sorted) {
            Point before = once.isEmpty() ? null : once.getLast();
            if (before == null || !before.end().equals(point.end())) {
                once.add(point);
            } else if (point.value() == null || point.value().equals(before.value())) {
                findings.repeated();
            } else {
                boolean conflict = before.value() != null || spoilt.contains(point.end());
                once.set(
                        once.size() - 1,
                        new Point(point.line(), point.end(), conflict ? null : point.value(), point.step()));
                if (conflict) {
                    spoilt.add(point.end());
                    findings.error(point.line(), ImportProblem.CONFLICT);
                }
            }
        }
        return once;
    }
}
