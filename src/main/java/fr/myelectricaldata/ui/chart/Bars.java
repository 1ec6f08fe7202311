package fr.myelectricaldata.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** The shapes that bar charts are made of; colours are custom properties of the style sheet. */
public final class Bars {
    private static final int WIDEST_BAR = 28;

    private Bars() {}

    public static BarDataset bars(String label, List<@Nullable BigDecimal> values, String colour) {
        return new BarDataset()
                .setLabel(label)
                .setDataUnchecked(values)
                .setBackgroundColor(colour)
                .setMaxBarThickness(WIDEST_BAR)
                .setCategoryPercentage(0.82)
                .setBarPercentage(0.94);
    }

    /** Bars side by side over one category each; they begin at zero. */
    public static BarChart beside(List<String> labels, List<BarDataset> series) {
        return chart(labels, series, false);
    }

    /** Bars under a level that the axis reaches. */
    public static BarChart under(double level, List<String> labels, BarDataset series) {
        BarChart chart = beside(labels, List.of(series));
        Objects.requireNonNull(chart.getOptions())
                .getScales()
                .addScale(
                        Scales.ScaleAxis.Y,
                        new LinearScaleOptions().setBeginAtZero(true).setSuggestedMax(level * 1.05));
        return chart;
    }

    /** Bars on top of each other. */
    public static BarChart stacked(List<String> labels, List<BarDataset> series) {
        return chart(labels, series, true);
    }

    private static BarChart chart(List<String> labels, List<BarDataset> series, boolean stacked) {
        BarData data = new BarData().setLabels(labels);
        series.forEach(data::addDataset);
        return new BarChart(data)
                .setOptions(new BarOptions()
                        .setScales(new Scales()
                                .addScale(Scales.ScaleAxis.X, new CategoryScaleOptions().setStacked(stacked))
                                .addScale(
                                        Scales.ScaleAxis.Y,
                                        new LinearScaleOptions()
                                                .setBeginAtZero(true)
                                                .setStacked(stacked))));
    }

    /** Wh as kWh, W as kW, VA as kVA; exact. */
    public static @Nullable BigDecimal kilo(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value, 3);
    }
}
