package fr.myelectricaldata.admin.ui.stats;

import fr.myelectricaldata.ui.chart.Bars;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.Legend;
import fr.myelectricaldata.ui.chart.Lines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.Chart;
import software.xdev.chartjs.model.dataset.BarDataset;

/**
 * Some series over the steps of a history, with their sentence and their table.
 *
 * @param level a dashed line, or null
 * @param extra series that only the table shows
 */
record TimeChart(
        TimeAxis axis,
        String title,
        String unit,
        Shape shape,
        List<Series> series,
        List<Series> extra,
        ChartExtras.@Nullable Level level,
        String sentence) {
    /** How the values are drawn. */
    enum Shape {
        LINES,
        BARS,
        STACKED
    }

    private static final int DASH = 5;

    ChartCard.Content content() {
        return new ChartCard.Content(title, chart(), extras(), legend(), sentence, this::table);
    }

    private Chart<?, ?, ?> chart() {
        List<String> labels = axis.labels();
        return switch (shape) {
            case LINES ->
                Lines.over(
                        labels,
                        IntStream.range(0, series.size())
                                .mapToObj(i -> Lines.line(
                                        series.get(i).name(),
                                        series.get(i).decimals(),
                                        series.get(i).colour(),
                                        i == 0 ? List.of() : List.of(DASH, DASH - 1)))
                                .toList());
            case BARS ->
                Bars.beside(labels, series.stream().map(TimeChart::bars).toList());
            case STACKED ->
                Bars.stacked(labels, series.stream().map(TimeChart::bars).toList());
        };
    }

    private static BarDataset bars(Series one) {
        return Bars.bars(one.name(), one.decimals(), one.colour());
    }

    private ChartExtras extras() {
        return ChartExtras.of(axis.words().locale(), unit)
                .withTitles(axis.titles())
                .withGaps(gaps())
                .withLevel(level);
    }

    /** Only between what is known: before the first sample nothing is missing. */
    private List<ChartExtras.Span> gaps() {
        List<@Nullable Long> values = series.getFirst().values();
        int first = IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null)
                .findFirst()
                .orElse(values.size());
        return IntStream.range(first, values.size())
                .filter(i -> values.get(i) == null)
                .mapToObj(i -> new ChartExtras.Span(i, i + 1.0, ""))
                .toList();
    }

    private Legend legend() {
        Legend legend = new Legend();
        series.forEach(one -> legend.with(one.swatch(), one.name()));
        if (level != null) {
            legend.with("limit", level.label());
        }
        if (!gaps().isEmpty()) {
            legend.with("gap", axis.words().text("stats.gap"));
        }
        return legend;
    }

    private ChartTable table() {
        List<Series> all = new ArrayList<>(series);
        all.addAll(extra);
        List<Column> columns = new ArrayList<>();
        columns.add(axis.column());
        all.forEach(one -> columns.add(Column.number(one.name(), unit, 0)));
        List<Instant> steps = axis.history().axis();
        return new ChartTable(
                title,
                columns,
                IntStream.range(0, steps.size())
                        .map(i -> steps.size() - 1 - i)
                        .mapToObj(i -> {
                            List<@Nullable Object> row = ChartTable.row(axis.cell(steps.get(i)));
                            all.forEach(one -> row.add(one.values().get(i)));
                            return row;
                        })
                        .toList());
    }
}
