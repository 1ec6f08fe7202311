package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.archive.StoredDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The days of a file in portions that are written at once: a month of curve, a year of daily values. Daily values come
 * first, so that none is computed from a curve where the file says it.
 */
record FileDays(Map<Measure, NavigableMap<LocalDate, List<Reading>>> days) {
    /** One portion of one measure, ascending. */
    record Portion(Measure measure, List<StoredDay> days) {}

    List<Portion> portions() {
        List<Portion> portions = new ArrayList<>();
        forEachMeasure((measure, ofMeasure) -> {
            boolean curve = measure.nature() == Measure.Nature.LOAD_CURVE;
            ofMeasure.entrySet().stream()
                    .map(day -> stored(measure, day.getKey(), day.getValue()))
                    .collect(Collectors.groupingBy(
                            day -> curve
                                    ? YearMonth.from(day.day())
                                    : YearMonth.of(day.day().getYear(), 1),
                            TreeMap::new,
                            Collectors.toList()))
                    .values()
                    .forEach(portion -> portions.add(new Portion(measure, portion)));
        });
        return portions;
    }

    private void forEachMeasure(BiConsumer<Measure, NavigableMap<LocalDate, List<Reading>>> reader) {
        days.forEach((measure, ofMeasure) -> {
            if (measure.nature() != Measure.Nature.LOAD_CURVE) {
                reader.accept(measure, ofMeasure);
            }
        });
        days.forEach((measure, ofMeasure) -> {
            if (measure.nature() == Measure.Nature.LOAD_CURVE) {
                reader.accept(measure, ofMeasure);
            }
        });
    }

    /** As if it had been asked for on its own day: where Enedis may still have more of it, it is asked at once. */
    private static StoredDay stored(Measure measure, LocalDate day, List<Reading> readings) {
        return StoredDay.of(measure, day, readings, day);
    }
}
