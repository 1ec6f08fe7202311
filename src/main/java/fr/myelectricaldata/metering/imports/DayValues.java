package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** One value a day. The same twice is one; of two different ones neither counts. */
final class DayValues {
    private record Found(long line, Reading reading) {}

    private final Findings findings;
    private final Measure measure;
    private final TreeMap<LocalDate, Found> days = new TreeMap<>();
    private final Set<LocalDate> spoilt = new HashSet<>();

    DayValues(Findings findings, Measure measure) {
        this.findings = findings;
        this.measure = measure;
    }

    void put(long line, LocalDate day, Reading reading) {
        Found before = days.putIfAbsent(day, new Found(line, reading));
        if (before == null) {
            return;
        }
        if (before.reading().equals(reading)) {
            findings.repeated();
        } else {
            findings.error(line, ImportProblem.CONFLICT);
            spoilt.add(day);
        }
    }

    void finish() {
        days.keySet().removeAll(spoilt);
        days.values().forEach(found -> findings.add(found.line(), measure, found.reading()));
    }
}
