package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Nature;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line says all: point, quantity, direction, unit, end of the interval, value and step. */
final class WideSection implements Section {
    private final Findings findings;
    private final List<String> columns;
    private final Map<Measure, CurvePoints> curves = new EnumMap<>(Measure.class);

    WideSection(Findings findings, List<String> columns) {
        this.findings = findings;
        this.columns = columns;
    }

    static boolean headedBy(List<String> plain) {
        return plain.contains("horodate")
                && plain.contains("valeur")
                && plain.contains("identifiant prm")
                && plain.contains("pas");
    }

    @Override
    public void line(Line line) {
        if (line.cells().size() < Math.max(columns.indexOf("valeur"), columns.indexOf("horodate")) + 1) {
            findings.error(line.number(), ImportProblem.COLUMNS);
            return;
        }
        Metadata metadata = Metadata.below(columns, line);
        if (!metadata.point().isEmpty()) {
            findings.point(metadata.point());
        }
        if (!metadata.active()) {
            return;
        }
        Optional<TemporalAccessor> end = Times.moment(text(line, "horodate"));
        if (end.isEmpty()) {
            findings.error(line.number(), ImportProblem.TIME);
            return;
        }
        Measure measure = Measure.of(metadata.direction(), Nature.LOAD_CURVE);
        curves.computeIfAbsent(measure, absent -> new CurvePoints(findings, absent))
                .add(
                        line.number(),
                        end.get(),
                        Section.value(
                                line, columns.indexOf("valeur"), Section.factor(WATTS, metadata.unit()), findings),
                        step(text(line, "pas")));
    }

    private String text(Line line, String column) {
        return line.cell(columns.indexOf(column));
    }

    private static @Nullable Duration step(String text) {
        try {
            return text.isEmpty() ? null : Duration.parse(text);
        } catch (DateTimeParseException inferred) {
            return null;
        }
    }

    @Override
    public void end() {
        curves.values().forEach(CurvePoints::finish);
    }
}
