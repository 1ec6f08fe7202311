package fr.myelectricaldata.ui.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a chart needs beyond Chart.js's own model; read by med-chart.js.
 *
 * @param locale BCP 47 tag for numbers
 * @param unit of the vertical axis and the tooltips
 * @param clickable does a click lead anywhere?
 * @param selectable may a stretch of the horizontal axis be drawn out to look closer?
 * @param titles heading of the tooltip of each point
 * @param notes last line of the tooltip of each point, empty for none
 * @param bands spans of the horizontal axis with a pale ground
 * @param gaps spans without values, marked at the foot
 * @param line a dashed level, or null
 * @param xTicks labels of a continuous horizontal axis, or null
 */
public record ChartExtras(
        String locale,
        String unit,
        boolean clickable,
        boolean selectable,
        List<String> titles,
        List<String> notes,
        List<Span> bands,
        List<Span> gaps,
        @Nullable Level line,
        @Nullable List<Tick> xTicks) {

    /** From and to in units of the horizontal axis (positions, on an axis of categories). */
    public record Span(double from, double to, String label) {}

    public record Level(double value, String label) {}

    public record Tick(double value, String label) {}

    /** Nothing but the language and the unit. */
    public static ChartExtras of(Locale locale, String unit) {
        return new ChartExtras(
                locale.toLanguageTag(), unit, false, false, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    public ChartExtras withClicks() {
        return new ChartExtras(locale, unit, true, selectable, titles, notes, bands, gaps, line, xTicks);
    }

    public ChartExtras withSelection() {
        return new ChartExtras(locale, unit, clickable, true, titles, notes, bands, gaps, line, xTicks);
    }

    public ChartExtras withTitles(List<String> titles) {
        return new ChartExtras(locale, unit, clickable, selectable, titles, notes, bands, gaps, line, xTicks);
    }

    public ChartExtras withNotes(List<String> notes) {
        return new ChartExtras(locale, unit, clickable, selectable, titles, notes, bands, gaps, line, xTicks);
    }

    public ChartExtras withBands(List<Span> bands) {
        return new ChartExtras(locale, unit, clickable, selectable, titles, notes, bands, gaps, line, xTicks);
    }

    public ChartExtras withGaps(List<Span> gaps) {
        return new ChartExtras(locale, unit, clickable, selectable, titles, notes, bands, gaps, line, xTicks);
    }

    public ChartExtras withLevel(@Nullable Level level) {
        return new ChartExtras(locale, unit, clickable, selectable, titles, notes, bands, gaps, level, xTicks);
    }

    public ChartExtras withTicks(List<Tick> ticks) {
        return new ChartExtras(locale, unit, clickable, selectable, titles, notes, bands, gaps, line, ticks);
    }
}
