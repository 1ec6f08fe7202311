package fr.myelectricaldata.dashboard;

import fr.myelectricaldata.account.preferences.AccountPreferences;
import fr.myelectricaldata.account.preferences.AnalysisYear;
import fr.myelectricaldata.account.preferences.FirstPeriod;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;

/** How a browser remembers the way of analysing: {@code TEMPO.09-01.MONTH}. Anything else is as good as nothing. */
final class AnalysisCookie {
    static final String NAME = "med-analysis";

    private AnalysisCookie() {}

    static String write(AccountPreferences chosen) {
        AnalysisYear year = chosen.year();
        return String.join(
                ".",
                year.kind().name(),
                year.start().toString().substring(2),
                chosen.firstPeriod().name());
    }

    static Optional<AccountPreferences> read(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            AnalysisYear year = new AnalysisYear(AnalysisYear.Kind.valueOf(parts[0]), MonthDay.parse("--" + parts[1]));
            return Optional.of(new AccountPreferences(null, null, year, FirstPeriod.valueOf(parts[2])));
        } catch (IllegalArgumentException | DateTimeException tampered) {
            return Optional.empty();
        }
    }
}
