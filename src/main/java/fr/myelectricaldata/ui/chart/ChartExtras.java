package fr.myelectricaldata.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart needs beyond Chart.js's own model; read by med-chart.js.
 *
 * @param locale BCP 47 tag for numbers
 * @param unit of the vertical axis and the tooltips
 * @param clickable does a click lead anywhere?
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
}
