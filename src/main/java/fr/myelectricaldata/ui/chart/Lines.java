package fr.myelectricaldata.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** Levels over categories, such as what a count amounted to at the end of each day; colours are custom properties. */
public final class Lines {
    private Lines() {}

    /**
     * @param values null where nothing is known, which breaks the line
     * @param dash pixels drawn and left out, empty for a full line
     */
    public static LineDataset line(String label, List<@Nullable BigDecimal> values, String colour, List<Integer> dash) {
        return new LineDataset()
                .setLabel(label)
                .setDataUnchecked(values)
                .setFill(false)
                .setBorderColor(colour)
                .setBackgroundColor(colour)
                .setBorderWidth(2)
                .setBorderDash(dash)
                .setPointRadius(List.of(values.size() > 40 ? 0 : 2))
                .setPointHitRadius(List.of(8));
    }

    /** The axis begins at zero. */
    public static LineChart over(List<String> labels, List<LineDataset> lines) {
        LineData data = new LineData().setLabels(labels);
        lines.forEach(data::addDataset);
        return new LineChart(data)
                .setOptions(new LineOptions()
                        .setScales(new Scales()
                                .addScale(Scales.ScaleAxis.X, new CategoryScaleOptions())
                                .addScale(Scales.ScaleAxis.Y, new LinearScaleOptions().setBeginAtZero(true))));
    }
}
