package fr.myelectricaldata.conso;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.conso.InvalidParametersException.Issue;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.ReadingQuery;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query of every address, as it came: any of the three may be missing or nonsense. */
record AskedSeries(
        @Parameter(description = "PRM (PDL) : 14 chiffres", required = true, example = "12345678901234") @Nullable
        String prm,

        @Parameter(description = "Premier jour, compris", required = true, example = "2026-11-01") @Nullable
        String start,

        @Parameter(
                description = "Lendemain du dernier jour (fin exclue) ; une fin future est ramenée à aujourd’hui",
                required = true,
                example = "2026-11-08")
        @Nullable
        String end) {
    private static final Pattern POINT = Pattern.compile("[0-9]{14}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * @throws InvalidParametersException naming everything that is wrong with the query
     * @throws RefusedByEnedisException when the range would be empty
     */
    ReadingQuery of(Measure measure) {
        List<Issue> issues = new ArrayList<>();
        check("prm", prm, prm != null && POINT.matcher(prm).matches(), "14 digits", issues);
        check("start", start, day(start).isPresent(), "YYYY-MM-DD", issues);
        check("end", end, day(end).isPresent(), "YYYY-MM-DD", issues);
        if (prm == null || !issues.isEmpty()) {
            throw new InvalidParametersException(issues);
        }
        DateRange days = DateRange.between(day(start).orElseThrow(), day(end).orElseThrow())
                .orElseThrow(() -> new RefusedByEnedisException(EnedisRefusal.START_NOT_BEFORE_END));
        return new ReadingQuery(new UsagePointId(prm), measure, days);
    }

    private static void check(String name, @Nullable String value, boolean valid, String form, List<Issue> issues) {
        if (value == null || value.isEmpty()) {
            issues.add(new Issue("missing", List.of(name), name + " is required: " + form));
        } else if (!valid) {
            issues.add(new Issue("invalid_format", List.of(name), name + " must be " + form));
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || !DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
