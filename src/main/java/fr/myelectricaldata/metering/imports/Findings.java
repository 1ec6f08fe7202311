package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what is read of a file. */
final class Findings {
    /** Errors that are told one by one. */
    static final int MOST_ERRORS = 50;

    /** More than a household's connection carries in any unit: 36 kVA for a day are 864,000 Wh. */
    private static final long MOST = 10_000_000;

    private final LocalDate firstTooLate;
    private final ImportProblem tooLate;
    private final Set<String> points = new HashSet<>();
    private final List<ImportError> errors = new ArrayList<>();
    private final Map<Measure, NavigableMap<LocalDate, List<Reading>>> days = new EnumMap<>(Measure.class);
    private int errorCount;
    private int repeated;

    /**
     * @param firstTooLate the first day that no file may speak of
     * @param tooLate why not
     */
    Findings(LocalDate firstTooLate, ImportProblem tooLate) {
        this.firstTooLate = firstTooLate;
        this.tooLate = tooLate;
    }

    /** A spreadsheet takes leading zeros away. */
    void point(String digits) {
        points.add("0".repeat(Math.max(0, 14 - digits.length())) + digits);
        if (points.size() > 1) {
            throw ImportRefusedException.mixedPoints();
        }
    }

    void error(long line, ImportProblem problem) {
        errorCount++;
        if (errors.size() < MOST_ERRORS) {
            errors.add(new ImportError(line, problem));
        }
    }

    /** A line said the same as one before. */
    void repeated() {
        repeated++;
    }

    /** A reading, if it can be true. */
    void add(long line, Measure measure, Reading reading) {
        LocalDate day = Paris.dayOf(reading.start());
        if (reading.value() < 0) {
            error(line, ImportProblem.NEGATIVE);
        } else if (reading.value() > MOST) {
            error(line, ImportProblem.IMPLAUSIBLE);
        } else if (day.isBefore(ReadingArchive.BEGINNING)) {
            error(line, ImportProblem.TOO_OLD);
        } else if (!day.isBefore(firstTooLate)) {
            error(line, tooLate);
        } else {
            days.computeIfAbsent(measure, absent -> new TreeMap<>())
                    .computeIfAbsent(day, absent -> new ArrayList<>())
                    .add(reading);
        }
    }

    ParsedFile file() {
        Map<Measure, NavigableMap<LocalDate, List<Reading>>> found = new EnumMap<>(Measure.class);
        days.forEach((measure, ofMeasure) -> found.put(
                measure,
                ofMeasure.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                day -> List.copyOf(day.getValue()),
                                (one, other) -> one,
                                TreeMap::new))));
        List<ImportError> told = errors.stream()
                .sorted(Comparator.comparingLong(ImportError::line))
                .toList();
        return new ParsedFile(points.stream().findFirst().orElse(null), found, told, errorCount, repeated);
    }
}
