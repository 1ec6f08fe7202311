package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.metering.analysis.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** The shapes that all our charts are made of; colours are custom properties of the style sheet. */
public final class Charts {
    private static final int WIDEST_BAR = 28;

    private Charts() {}

    /** A corner of a stepped line; a null height breaks it. */
    public record Point(double x, @Nullable BigDecimal y) {}

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

    /** A line in steps: each value holds over its interval. */
    public static LineDataset steps(String label, List<Point> corners, String colour) {
        return new LineDataset()
                .setLabel(label)
                .setDataUnchecked(corners)
                .setStepped("before")
                .setFill(false)
                .setBorderColor(colour)
                .setBorderWidth(2)
                .setPointRadius(List.of(0))
                .setPointHitRadius(List.of(8));
    }

    /** Mean powers over a day's hours as corners in kW. */
    public static List<Point> corners(List<Profile.Step> steps) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Profile.Step step = steps.get(i);
            BigDecimal kilowatts = kilo(step.watts());
            corners.add(new Point(step.from(), kilowatts));
            if (i + 1 == steps.size() || steps.get(i + 1).from() > step.to()) {
                corners.add(new Point(step.to(), kilowatts));
                corners.add(new Point(step.to(), null));
            }
        }
        return corners;
    }

    /** Lines over a continuous horizontal axis. */
    public static LineChart lines(List<LineDataset> series, LinearScaleOptions x, LinearScaleOptions y) {
        LineData data = new LineData();
        series.forEach(data::addDataset);
        return new LineChart(data)
                .setOptions(new LineOptions()
                        .setScales(new Scales().addScale(Scales.ScaleAxis.X, x).addScale(Scales.ScaleAxis.Y, y)));
    }

    /** Wh as kWh, W as kW, VA as kVA; exact. */
    public static @Nullable BigDecimal kilo(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value, 3);
    }
}
