package fr.myelectricaldata.site.sample;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.Bars;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.BarChart;

/** A bar for each day of the sample. */
final class SampleChart {
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
        sample.wattHours().forEach(value -> values.add(Bars.kilo(value)));
        return Bars.beside(
                days.stream().map(formats::shortDay).toList(),
                List.of(Bars.bars(words.text("consumption.energy"), values, "--med-brand")));
    }

    private ChartExtras extras() {
        List<ChartExtras.Span> gaps = IntStream.range(0, days.size())
                .filter(i -> sample.wattHours().get(i) == null)
                .mapToObj(i -> new ChartExtras.Span(i, i, ""))
                .toList();
        return ChartExtras.of(formats.locale(), "kWh")
                .withTitles(days.stream().map(formats::fullDay).toList())
                .withGaps(gaps);
    }

    private String sentence() {
        return words.text(
                "landing.live.sentence",
                sample.knownDays(),
                formats.energy(sample.total()).toString());
    }

    private ChartTable table() {
        return new ChartTable(
                title(),
                List.of(
                        Column.days(words.text("consumption.column.DAY")),
                        Column.number(words.text("consumption.column.energy"), "kWh", 1)),
                IntStream.range(0, days.size())
                        .mapToObj(i -> ChartTable.row(
                                DateRange.of(days.get(i)),
                                Bars.kilo(sample.wattHours().get(i))))
                        .toList());
    }
}
