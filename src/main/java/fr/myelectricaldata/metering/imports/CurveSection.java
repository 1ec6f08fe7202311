package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Nature;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** {@code Horodate;Valeur}, or {@code Début;Fin;kW}: one interval a line. */
final class CurveSection implements Section {
    private final Findings findings;
    private final CurvePoints points;
    private final BigDecimal factor;
    private final boolean withStart;

    private CurveSection(Findings findings, Metadata metadata, BigDecimal factor, boolean withStart) {
        this.findings = findings;
        this.points = new CurvePoints(findings, Measure.of(metadata.direction(), Nature.LOAD_CURVE));
        this.factor = factor;
        this.withStart = withStart;
    }

    /** @param unit in plain form; the customer area leaves it out at times, and then it is W */
    static CurveSection ofEnds(Findings findings, Metadata metadata, String unit) {
        boolean silent = unit.isEmpty() && metadata.kind().contains("courbe");
        if (!metadata.active()) {
            throw ImportRefusedException.unknownUnit();
        }
        return new CurveSection(findings, metadata, Section.factor(WATTS, silent ? "w" : unit), false);
    }

    static CurveSection ofSpans(Findings findings, Metadata metadata, String unit) {
        return new CurveSection(findings, metadata, Section.factor(WATTS, unit), true);
    }

    @Override
    public void line(Line line) {
        int column = withStart ? 1 : 0;
        if (line.cells().size() < column + 2) {
            findings.error(line.number(), ImportProblem.COLUMNS);
            return;
        }
        Optional<TemporalAccessor> end = Times.moment(line.cell(column));
        if (end.isEmpty()) {
            findings.error(line.number(), ImportProblem.TIME);
            return;
        }
        Duration step = withStart ? length(line.cell(0), end.get()).orElse(null) : null;
        points.add(line.number(), end.get(), Section.value(line, column + 1, factor, findings), step);
    }

    /** By the wall clock, which fails in the nights of the clock change: then the neighbours tell. */
    private static Optional<Duration> length(String start, TemporalAccessor end) {
        return Times.moment(start)
                .map(begin -> Duration.between(LocalDateTime.from(begin), LocalDateTime.from(end)))
                .filter(CurveSteps::known);
    }

    @Override
    public void end() {
        points.finish();
    }
}
