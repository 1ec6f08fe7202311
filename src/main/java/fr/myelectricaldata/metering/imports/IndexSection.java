package fr.myelectricaldata.metering.imports;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The meter's index at each midnight. A day's energy is the difference of two; nothing is said of what happened in it.
 * The total counts, for the registers below it come and go with the tariff. Summer midnights are written {@code
 * 00:00+02:00} and winter ones {@code 23:00+01:00}, so the nearest midnight is meant.
 */
final class IndexSection implements Section {
    private static final Pattern TOTAL = Pattern.compile("ea[si] t");
    private static final Duration NEAR = Duration.ofHours(2);

    private record Index(long line, long wattHours) {}

    private final Findings findings;
    private final Measure measure;
    private final BigDecimal factor;
    private final int total;
    private final TreeMap<LocalDate, Index> midnights = new TreeMap<>();

    IndexSection(Findings findings, Metadata metadata, List<String> plain) {
        this.findings = findings;
        this.total = totalAmong(plain);
        this.measure = Measure.of(
                plain.get(total).equals("eai t") ? Measure.Direction.PRODUCTION : metadata.direction(),
                Nature.DAILY_ENERGY);
        this.factor = Section.factor(WATT_HOURS, metadata.unit().isEmpty() ? "wh" : metadata.unit());
    }

    static boolean headedBy(List<String> plain) {
        return totalAmong(plain) > 0;
    }

    private static int totalAmong(List<String> plain) {
        for (int i = 0; i < plain.size(); i++) {
            if (TOTAL.matcher(plain.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void line(Line line) {
        if (line.cells().size() <= total) {
            findings.error(line.number(), ImportProblem.COLUMNS);
            return;
        }
        LocalDate midnight =
                Times.moment(line.cell(0)).flatMap(IndexSection::midnight).orElse(null);
        if (midnight == null) {
            findings.error(line.number(), ImportProblem.TIME);
            return;
        }
        Long index = Section.value(line, total, factor, findings);
        if (index != null) {
            put(line, midnight, index);
        }
    }

    private void put(Line line, LocalDate midnight, long index) {
        Index before = midnights.putIfAbsent(midnight, new Index(line.number(), index));
        if (before != null && before.wattHours() != index) {
            findings.error(line.number(), ImportProblem.CONFLICT);
        }
    }

    private static Optional<LocalDate> midnight(TemporalAccessor written) {
        Instant at = written instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(written).atZone(Paris.ZONE).toInstant();
        LocalDate nearest = Paris.dayOf(at.plus(NEAR));
        boolean near = Duration.between(Paris.startOf(nearest), at).abs().compareTo(NEAR) <= 0;
        return near ? Optional.of(nearest) : Optional.empty();
    }

    @Override
    public void end() {
        for (Map.Entry<LocalDate, Index> entry : midnights.entrySet()) {
            LocalDate day = entry.getKey();
            @Nullable Index after = midnights.get(day.plusDays(1));
            if (after != null) {
                energy(day, entry.getValue(), after);
            }
        }
    }

    private void energy(LocalDate day, Index before, Index after) {
        long wattHours = after.wattHours() - before.wattHours();
        if (wattHours < 0) {
            findings.error(after.line(), ImportProblem.INDEX_FALLS);
        } else {
            findings.add(after.line(), measure, new Reading(Paris.startOf(day), Paris.lengthOf(day), wattHours));
        }
    }
}
