package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.common.LocalStamps;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Nature;
import fr.myelectricaldata.metering.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;

/** One value a day: its energy, or its highest power with the moment of the peak. */
final class DaySection implements Section {
    private final Findings findings;
    private final DayValues values;
    private final BigDecimal factor;
    private final int column;
    private final boolean peaks;

    private DaySection(Findings findings, Measure measure, BigDecimal factor, int column) {
        this.findings = findings;
        this.values = new DayValues(findings, measure);
        this.factor = factor;
        this.column = column;
        this.peaks = measure.nature() == Nature.MAX_POWER;
    }

    static DaySection energies(Findings findings, Metadata metadata, String unit, int column) {
        Measure measure = Measure.of(metadata.direction(), Nature.DAILY_ENERGY);
        return new DaySection(findings, measure, Section.factor(WATT_HOURS, unit), column);
    }

    /** The customer area leaves the unit out at times. */
    static DaySection peaks(Findings findings, Metadata metadata) {
        if (metadata.direction() == Measure.Direction.PRODUCTION) {
            throw ImportRefusedException.unknownUnit();
        }
        Map<String, BigDecimal> units = VOLT_AMPERES;
        String unit = metadata.unit().isEmpty() ? "va" : metadata.unit();
        return new DaySection(findings, Measure.MAX_POWER, Section.factor(units, unit), 1);
    }

    @Override
    public void line(Line line) {
        if (line.cells().size() <= column) {
            findings.error(line.number(), ImportProblem.COLUMNS);
            return;
        }
        Optional<Instant> at = peaks ? Times.moment(line.cell(0)).map(DaySection::instant) : day(line.cell(0));
        if (at.isEmpty()) {
            findings.error(line.number(), ImportProblem.TIME);
            return;
        }
        Long value = Section.value(line, column, factor, findings);
        if (value != null) {
            LocalDate day = Paris.dayOf(at.get());
            Duration length = peaks ? Duration.ZERO : Paris.lengthOf(day);
            values.put(line.number(), day, new Reading(at.get(), length, value));
        }
    }

    private static Optional<Instant> day(String text) {
        return Times.day(text).map(Paris::startOf);
    }

    private static Instant instant(TemporalAccessor written) {
        return written instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalStamps.instant(LocalDateTime.from(written));
    }

    @Override
    public void end() {
        values.finish();
    }
}
