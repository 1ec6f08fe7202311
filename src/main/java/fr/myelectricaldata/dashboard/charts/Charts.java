package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.metering.analysis.Profile;
import fr.myelectricaldata.ui.chart.Bars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** The shapes that curves are made of; colours are custom properties of the style sheet. */
final class Charts {
    private Charts() {}

    /** A corner of a stepped line; a null height breaks it. */
    record Point(double x, @Nullable BigDecimal y) {}

    /** A line in steps: each value holds over its interval. */
    static LineDataset steps(String label, List<Point> corners, String colour) {
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
    static List<Point> corners(List<Profile.Step> steps) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Profile.Step step = steps.get(i);
            BigDecimal kilowatts = Bars.kilo(step.watts());
            corners.add(new Point(step.from(), kilowatts));
            if (i + 1 == steps.size() || steps.get(i + 1).from() > step.to()) {
                corners.add(new Point(step.to(), kilowatts));
                corners.add(new Point(step.to(), null));
            }
        }
        return corners;
    }

    /** Lines over a continuous horizontal axis. */
    static LineChart lines(List<LineDataset> series, LinearScaleOptions x, LinearScaleOptions y) {
        LineData data = new LineData();
        series.forEach(data::addDataset);
        return new LineChart(data)
                .setOptions(new LineOptions()
                        .setScales(new Scales().addScale(Scales.ScaleAxis.X, x).addScale(Scales.ScaleAxis.Y, y)));
    }
}
