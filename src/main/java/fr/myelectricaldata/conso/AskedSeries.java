package fr.myelectricaldata.conso;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.WrittenDay;
import fr.myelectricaldata.conso.InvalidParametersException.Issue;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.ReadingQuery;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
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
    /**
     * @throws InvalidParametersException naming everything that is wrong with the query
     * @throws RefusedByEnedisException when the range would be empty
     */
    ReadingQuery of(Measure measure) {
        List<Issue> issues = new ArrayList<>();
        check("prm", prm, prm != null && UsagePointId.isOne(prm), "14 digits", issues);
        check("start", start, WrittenDay.read(start).isPresent(), "YYYY-MM-DD", issues);
        check("end", end, WrittenDay.read(end).isPresent(), "YYYY-MM-DD", issues);
        if (prm == null || !issues.isEmpty()) {
            throw new InvalidParametersException(issues);
        }
        DateRange days = DateRange.between(
                        WrittenDay.read(start).orElseThrow(),
                        WrittenDay.read(end).orElseThrow())
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

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
