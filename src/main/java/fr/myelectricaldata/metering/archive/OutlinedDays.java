package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.KeptDays;
import fr.myelectricaldata.metering.Measure;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the days of the archive's outlines. */
@Component
class OutlinedDays implements KeptDays {
    private final ReadingArchive archive;
    private final Clock clock;

    OutlinedDays(ReadingArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public Map<Measure, Integer> of(UsagePoint point) {
        DateRange ever =
                new DateRange(ReadingArchive.BEGINNING, Paris.today(clock).plusDays(1));
        Map<Measure, Integer> days = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            long kept = archive.outline(Series.of(point, measure), ever).days().values().stream()
                    .filter(day -> !day.readings().isEmpty())
                    .count();
            days.put(measure, Math.toIntExact(kept));
        }
        return days;
    }
}
