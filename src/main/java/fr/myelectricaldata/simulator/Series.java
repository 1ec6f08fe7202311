package fr.myelectricaldata.simulator;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Flow;
import fr.myelectricaldata.demo.household.Meter;
import fr.myelectricaldata.demo.household.Peak;
import fr.myelectricaldata.demo.household.Point;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The series of {@code mesure_synchrone_auto/v2}; all that differs between them is here. */
enum Series {
    CONSOMMATION_QUOTIDIENNE(Flow.WITHDRAWN, Kind.DAILY),
    PRODUCTION_QUOTIDIENNE(Flow.INJECTED, Kind.DAILY),
    COURBE_DE_CHARGE_CONSOMMATION(Flow.WITHDRAWN, Kind.CURVE),
    COURBE_DE_CHARGE_PRODUCTION(Flow.INJECTED, Kind.CURVE),
    PUISSANCE_CONSO_MAX_QUOTIDIENNE(Flow.WITHDRAWN, Kind.PEAK);

    enum Kind {
        DAILY(36),
        CURVE(24),
        PEAK(36);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int MORE_DAYS = 15;

    private final Flow flow;
    private final Kind kind;

    Series(Flow flow, Kind kind) {
        this.flow = flow;
        this.kind = kind;
    }

    static Optional<Series> named(String name) {
        return Arrays.stream(values())
                .filter(series -> series.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    Flow flow() {
        return flow;
    }

    Kind kind() {
        return kind;
    }

    LocalDate oldest(LocalDate today) {
        return today.minus(Period.ofMonths(kind.months)).minusDays(MORE_DAYS);
    }

    /** The body without the points is the same but for a few words. */
    Map<String, Object> wire(String prm, DateRange asked, String step, List<Map<String, Object>> points) {
        boolean curve = kind == Kind.CURVE;
        return Answers.fields(
                "idPrm",
                prm,
                "etapeMetier",
                "BRUT",
                "periode",
                Answers.fields(
                        "dateDebut",
                        asked.start().toString(),
                        "dateFin",
                        asked.end().toString()),
                "typeValeur",
                kind == Kind.DAILY ? "GLOBALE" : null,
                "modeCalcul",
                kind == Kind.DAILY ? "DIFF.INDEX" : "MESURE",
                "pas",
                curve ? null : step,
                "grandeur",
                List.of(Answers.fields(
                        "grandeurMetier", flow == Flow.WITHDRAWN ? "CONS" : "PROD",
                        "grandeurPhysique", kind == Kind.DAILY ? "EA" : curve ? "PA" : "PMA",
                        "unite", kind == Kind.DAILY ? "Wh" : curve ? "W" : "VA",
                        "points", points,
                        "calendrier", List.of())),
                "contexte",
                List.of());
    }

    List<Map<String, Object>> points(Meter meter, DateRange days, boolean monthly) {
        return switch (kind) {
            case DAILY -> days.days().flatMap(day -> daily(meter, day)).toList();
            case CURVE ->
                days.days()
                        .flatMap(day -> meter.curve(flow, day).stream())
                        .map(Series::curvePoint)
                        .toList();
            case PEAK ->
                monthly
                        ? monthlyPeaks(meter, days)
                        : peaks(meter, days).map(Series::peakPoint).toList();
        };
    }

    private Stream<Map<String, Object>> daily(Meter meter, LocalDate day) {
        return meter.energy(flow, day).stream()
                .mapToObj(energy -> Answers.fields("v", String.valueOf(energy), "d", day.toString()));
    }

    /** Stamped with the END of its interval, local time without offset. */
    private static Map<String, Object> curvePoint(Point point) {
        return Answers.fields(
                "v",
                String.valueOf(point.watts()),
                "d",
                STAMP.format(point.localEnd()),
                "p",
                point.step().toString(),
                "n",
                "B",
                "iv",
                "0",
                "ec",
                "0");
    }

    private static Stream<Peak> peaks(Meter meter, DateRange days) {
        return days.days().flatMap(day -> meter.peak(day).stream());
    }

    private static List<Map<String, Object>> monthlyPeaks(Meter meter, DateRange days) {
        Map<YearMonth, Peak> highest = new TreeMap<>();
        peaks(meter, days)
                .forEach(peak -> highest.merge(
                        YearMonth.from(local(peak.at())),
                        peak,
                        (one, other) ->
                                Comparator.comparingInt(Peak::voltAmperes).compare(one, other) >= 0 ? one : other));
        return highest.values().stream().map(Series::peakPoint).toList();
    }

    private static Map<String, Object> peakPoint(Peak peak) {
        return Answers.fields("v", String.valueOf(peak.voltAmperes()), "d", STAMP.format(local(peak.at())));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Paris.ZONE);
    }
}
