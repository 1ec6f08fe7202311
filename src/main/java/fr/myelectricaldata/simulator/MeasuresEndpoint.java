package fr.myelectricaldata.simulator;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Meter;
import fr.myelectricaldata.demo.household.Trait;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /mesure_synchrone_auto/v2/*}: what the meters counted, within every limit that Enedis sets. */
@RestController
@OnlyAsSimulator
class MeasuresEndpoint {
    private static final int CURVE_DAYS = 7;
    private static final Set<String> COMMON = Set.of("pointId", "dateDebut", "dateFin");
    private static final Set<String> OF_PEAKS =
            Set.of("pointId", "dateDebut", "dateFin", "mesuresPas", "grandeurPhysique");

    private final Points points;
    private final Clock clock;
    private final Answers answers;

    MeasuresEndpoint(Points points, Clock clock, Answers answers) {
        this.points = points;
        this.clock = clock;
        this.answers = answers;
    }

    @GetMapping(Workbench.ROOT + "/mesure_synchrone_auto/v2/{name}")
    ResponseEntity<byte[]> measures(@PathVariable String name, @RequestParam Map<String, String> query) {
        Series series = Series.named(name).orElseThrow(EnedisError::outsideTheSwagger);
        if (!query.containsKey("pointId")) {
            throw EnedisError.pointMissing();
        }
        checkNames(series, query);
        LocalDate start = date(query, "dateDebut");
        LocalDate end = date(query, "dateFin");
        MeterNumber number = points.consenting(query.get("pointId"));
        if (!number.household().has(series.flow())) {
            throw EnedisError.wrongDirection();
        }
        DateRange asked = DateRange.between(start, end).orElseThrow(EnedisError::endNotAfterStart);
        checkLimits(series, number.meter(), asked);
        boolean monthly = query.getOrDefault("mesuresPas", "P1D").equals("P1M");
        List<Map<String, Object>> found = found(series, number.meter(), asked, monthly);
        return answers.measured(series.wire(number.prm(), asked, monthly ? "P1M" : "P1D", found));
    }

    /** Anything that the swagger does not know ends in the core system's technical error, as in production. */
    private static void checkNames(Series series, Map<String, String> query) {
        boolean peaks = series.kind() == Series.Kind.PEAK;
        boolean known = query.keySet().equals(peaks ? OF_PEAKS : COMMON);
        boolean valid = !peaks
                || (Set.of("P1D", "P1M").contains(query.getOrDefault("mesuresPas", ""))
                        && Set.of("PMA", "TOUT").contains(query.getOrDefault("grandeurPhysique", "")));
        if (!known || !valid) {
            throw EnedisError.outsideTheSwagger();
        }
    }

    private static LocalDate date(Map<String, String> query, String name) {
        try {
            return LocalDate.parse(query.getOrDefault(name, ""));
        } catch (DateTimeParseException malformed) {
            throw EnedisError.outsideTheSwagger();
        }
    }

    private void checkLimits(Series series, Meter meter, DateRange asked) {
        LocalDate today = Paris.today(clock);
        boolean curve = series.kind() == Series.Kind.CURVE;
        if (curve && asked.length() > CURVE_DAYS) {
            throw EnedisError.moreThanSevenDays();
        }
        if (asked.end().isAfter(today)) {
            throw EnedisError.endInTheFuture();
        }
        if (asked.start().isBefore(series.oldest(today))) {
            throw EnedisError.beyondHistory();
        }
        if (asked.start().isBefore(meter.activation(series.flow()))) {
            throw EnedisError.beforeActivation();
        }
        if (curve && meter.household().is(Trait.NO_CURVE)) {
            throw EnedisError.curveRefused();
        }
    }

    private List<Map<String, Object>> found(Series series, Meter meter, DateRange asked, boolean monthly) {
        LocalDate afterLast = Meter.lastPublished(clock).plusDays(1);
        List<Map<String, Object>> found = DateRange.between(
                        asked.start(), asked.end().isBefore(afterLast) ? asked.end() : afterLast)
                .map(published -> series.points(meter, published, monthly))
                .orElse(List.of());
        if (found.isEmpty()) {
            throw EnedisError.noMeasure();
        }
        return found;
    }
}
