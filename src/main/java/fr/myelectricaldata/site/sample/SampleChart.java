package fr.myelectricaldata.site.sample;

import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.DataTable;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** A bar for each day of the sample. */
final class SampleChart {
    private static final int WIDEST_BAR = 28;

    private final Sample sample;
    private final List<LocalDate> days;
    private final Words words;
    private final Formats formats;

    SampleChart(Sample sample, Words words) {
        this.sample = sample;
        this.days = sample.days().days().toList();
        this.words = words;
        this.formats = words.formats();
    }

    ChartCard.Content content() {
        Legend legend = new Legend().with("brand", words.text("consumption.energy"));
        return new ChartCard.Content(title(), chart(), extras(), legend, sentence(), this::table);
    }

    private String title() {
        return words.text("consumption.title.DAY", formats.period(sample.days()));
    }

    private BarChart chart() {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        sample.wattHours().forEach(value -> values.add(value == null ? null : BigDecimal.valueOf(value, 3)));
        BarData data = new BarData()
                .setLabels(days.stream().map(formats::shortDay).toList())
                .addDataset(new BarDataset()
                        .setLabel(words.text("consumption.energy"))
                        .setDataUnchecked(values)
                        .setBackgroundColor("--med-brand")
                        .setMaxBarThickness(WIDEST_BAR));
        return new BarChart(data)
                .setOptions(new BarOptions()
                        .setScales(new Scales()
                                .addScale(Scales.ScaleAxis.X, new CategoryScaleOptions())
                                .addScale(Scales.ScaleAxis.Y, new LinearScaleOptions().setBeginAtZero(true))));
    }

    private ChartExtras extras() {
        List<ChartExtras.Span> gaps = IntStream.range(0, days.size())
                .filter(i -> sample.wattHours().get(i) == null)
                .mapToObj(i -> new ChartExtras.Span(i, i, ""))
                .toList();
        return new ChartExtras(
                formats.locale().toLanguageTag(),
                "kWh",
                false,
                days.stream().map(formats::fullDay).toList(),
                days.stream().map(day -> "").toList(),
                List.of(),
                gaps,
                null,
                null);
    }

    private String sentence() {
        return words.text(
                "landing.live.sentence",
                sample.knownDays(),
                formats.energy(sample.total()).toString());
    }

    private DataTable.Content table() {
        List<List<String>> rows = IntStream.range(0, days.size())
                .mapToObj(i -> List.of(
                        formats.fullDay(days.get(i)), energy(sample.wattHours().get(i))))
                .toList();
        return new DataTable.Content(
                title(), List.of(words.text("consumption.column.DAY"), words.text("consumption.column.energy")), rows);
    }

    private String energy(@Nullable Long wattHours) {
        return wattHours == null ? "–" : formats.energy(wattHours).toString();
    }
}
