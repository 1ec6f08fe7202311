package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.metering.Measure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's copy of the half-hours ("mes puissances atteintes"): a line for the day, then its times backwards, the
 * midnight that ends the day first. Times are wall clock without offset.
 */
final class EdfSection implements Section {
    private final Findings findings;
    private final CurvePoints points;
    private final BigDecimal factor;
    private @Nullable LocalDate day;

    EdfSection(Findings findings, String unit) {
        this.findings = findings;
        this.points = new CurvePoints(findings, Measure.CONSUMPTION_LOAD_CURVE);
        this.factor = Section.factor(WATTS, unit);
    }

    static boolean headedBy(String firstPlain) {
        return firstPlain.startsWith("date et heure de releve");
    }

    @Override
    public void line(Line line) {
        if (line.cell(0).contains("/") && line.cell(1).isEmpty()) {
            Optional<LocalDate> next = Times.day(line.cell(0));
            day = next.orElse(null);
            if (next.isEmpty()) {
                findings.error(line.number(), ImportProblem.TIME);
            }
            return;
        }
        LocalDateTime end = end(line.cell(0));
        if (line.cells().size() < 2) {
            findings.error(line.number(), ImportProblem.COLUMNS);
        } else if (end == null || end.getMinute() % 30 != 0 || end.getSecond() != 0) {
            findings.error(line.number(), ImportProblem.TIME);
        } else {
            points.add(line.number(), end, Section.value(line, 1, factor, findings), null);
        }
    }

    private @Nullable LocalDateTime end(String time) {
        LocalDate of = day;
        if (of == null) {
            return null;
        }
        try {
            LocalTime clock = LocalTime.parse(time);
            return clock.equals(LocalTime.MIDNIGHT) ? of.plusDays(1).atStartOfDay() : of.atTime(clock);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    @Override
    public void end() {
        points.finish();
    }
}
