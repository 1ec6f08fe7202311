package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import java.util.List;

/**
 * What an import would do.
 *
 * @param namesPoint does the file itself say whose values these are? Else only its owner knows
 * @param series what it holds, in the order of measures; at least one
 * @param errors lines that are left out, the first {@value Findings#MOST_ERRORS} of them
 * @param errorCount of all lines that are left out
 * @param repeated lines that say once more what another one said
 */
public record ImportPreview(
        boolean namesPoint, List<Series> series, List<ImportError> errors, int errorCount, int repeated) {
    public ImportPreview {
        series = List.copyOf(series);
        errors = List.copyOf(errors);
    }

    /**
     * @param range from the first to the last day with values
     * @param complete days that are whole
     * @param partial days of which a part is there
     * @param counts what becomes of these days
     */
    public record Series(Measure measure, DateRange range, int complete, int partial, Counts counts) {}

    /**
     * @param added days of which nothing was kept
     * @param bettered days of which less was kept
     * @param left days that stay as they are: what is kept of them is at least as good
     */
    public record Counts(int added, int bettered, int left) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(added + more.added, bettered + more.bettered, left + more.left);
        }
    }

    /** Days that the import would write. */
    public int changes() {
        return series.stream()
                .mapToInt(one -> one.counts().added() + one.counts().bettered())
                .sum();
    }
}
