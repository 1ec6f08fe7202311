package fr.myelectricaldata.enedis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.LocalStamps;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.enedis.MeasureAnswer.Point;
import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.metering.FetchedDay;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Readings by the Paris day in which they start, ascending; of duplicates the first counts; days not asked for are
 * dropped. A stamp that cannot be read spoils the answer: its format has changed.
 */
final class DaysOfAnswer {
    private final DateRange asked;
    private final SortedMap<LocalDate, SortedMap<Instant, Reading>> days = new TreeMap<>();

    private DaysOfAnswer(DateRange asked) {
        this.asked = asked;
    }

    static List<FetchedDay> of(Measure measure, DateRange asked, List<Point> points, @Nullable String commonStep) {
        DaysOfAnswer answer = new DaysOfAnswer(asked);
        switch (measure.nature()) {
            case DAILY_ENERGY -> answer.addDays(points);
            case LOAD_CURVE -> answer.addIntervals(points, commonStep);
            case MAX_POWER -> answer.addPeaks(points);
        }
        return answer.days.entrySet().stream()
                .map(day ->
                        new FetchedDay(day.getKey(), List.copyOf(day.getValue().values())))
                .toList();
    }

    private void addDays(List<Point> points) {
        for (Point point : dated(points)) {
            LocalDate day = EnedisDates.day(point.d()).orElseThrow(EnedisJson::broken);
            point.value().ifPresent(value -> add(new Reading(Paris.startOf(day), Paris.lengthOf(day), value)));
        }
    }

    /** The stamp is the instant of the peak; in the doubled autumn hour nothing tells which, so the first. */
    private void addPeaks(List<Point> points) {
        for (Point point : dated(points)) {
            Instant peak = LocalStamps.instant(stamp(point));
            if (!days.containsKey(Paris.dayOf(peak))) {
                point.value().ifPresent(value -> add(new Reading(peak, Duration.ZERO, value)));
            }
        }
    }

    private void addIntervals(List<Point> points, @Nullable String commonStep) {
        List<Point> dated = dated(points);
        List<@Nullable Instant> ends =
                LocalStamps.instants(dated.stream().map(DaysOfAnswer::stamp).toList());
        for (int i = 0; i < dated.size(); i++) {
            Instant end = ends.get(i);
            Duration step = dated.get(i).step(commonStep);
            OptionalLong value = dated.get(i).value();
            if (end != null && step != null && value.isPresent()) {
                add(new Reading(end.minus(step), step, value.getAsLong()));
            }
        }
    }

    private void add(Reading reading) {
        LocalDate day = Paris.dayOf(reading.start());
        if (asked.contains(day)) {
            Map<Instant, Reading> ofDay = days.computeIfAbsent(day, first -> new TreeMap<>());
            ofDay.putIfAbsent(reading.start(), reading);
        }
    }

    /** A point without date and value is an empty place; one with a value alone is not readable. */
    private static List<Point> dated(List<Point> points) {
        List<Point> dated = new ArrayList<>();
        for (Point point : points) {
            if (EnedisJson.text(point.d()) != null || point.value().isPresent()) {
                dated.add(point);
            }
        }
        return dated;
    }

    private static LocalDateTime stamp(Point point) {
        return EnedisDates.stamp(point.d()).orElseThrow(EnedisJson::broken);
    }
}
