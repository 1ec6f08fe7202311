package fr.myelectricaldata.account.preferences;

import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for the pages.
 *
 * @param language ISO 639-1 code, or null when never chosen: the browser's wish decides
 * @param appearance or null when never chosen: this browser's own memory decides
 */
public record AccountPreferences(
        @Nullable String language, @Nullable Appearance appearance, AnalysisYear year, FirstPeriod firstPeriod) {
    /** Colours of the pages. */
    public enum Appearance {
        LIGHT,
        DARK,
        SYSTEM
    }

    /** Of whoever has chosen nothing. */
    public static final AccountPreferences NONE =
            new AccountPreferences(null, null, AnalysisYear.USUAL, FirstPeriod.MONTH);

    /** The days that a page of analysis begins with. */
    public DateRange firstDays(LocalDate today) {
        return firstPeriod.on(today, year);
    }

    public AccountPreferences withLanguage(String chosen) {
        return new AccountPreferences(chosen, appearance, year, firstPeriod);
    }

    public AccountPreferences withAppearance(Appearance chosen) {
        return new AccountPreferences(language, chosen, year, firstPeriod);
    }

    public AccountPreferences withYear(AnalysisYear chosen) {
        return new AccountPreferences(language, appearance, chosen, firstPeriod);
    }

    public AccountPreferences withFirstPeriod(FirstPeriod chosen) {
        return new AccountPreferences(language, appearance, year, chosen);
    }
}
