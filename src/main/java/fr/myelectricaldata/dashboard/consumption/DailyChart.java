package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.Bar;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.DataTable;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.time.YearMonth;
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

/** The bars of a period: kWh per day, week or month, last year's in grey, gaps named and never zero. */
final class DailyChart {
    private static final int BAR_RADIUS_WIDTH = 28;

    private final DailySeries series;
    private final List<Bar> bars;
    private final Words words;
    private final Formats formats;

    DailyChart(DailySeries series, Words words) {
        this.series = series;
        this.bars = series.bars();
        this.words = words;
        this.formats = words.formats();
    }

    ChartCard.Content content() {
        return new ChartCard.Content(title(), chart(), extras(), legend(), sentence(), this::table);
    }

    private String title() {
        return words.text("consumption.title." + series.grain(), formats.period(series.days()));
    }

    private BarChart chart() {
        BarDataset now = new BarDataset()
                .setLabel(words.text("consumption.energy"))
                .setDataUnchecked(kilowattHours(bars, false));
        bars.forEach(bar -> now.addBackgroundColor(bar.partial() ? "--med-brand/hatch" : "--med-brand"));
        BarData data = new BarData()
                .setLabels(bars.stream().map(this::shortLabel).toList())
                .addDataset(now);
        if (series.hasLastYear()) {
            data.addDataset(new BarDataset()
                    .setLabel(words.text("consumption.last-year"))
                    .setDataUnchecked(kilowattHours(bars, true))
                    .setBackgroundColor("--med-last/55"));
        }
        data.getDatasets()
                .forEach(set -> set.setMaxBarThickness(BAR_RADIUS_WIDTH)
                        .setCategoryPercentage(0.82)
                        .setBarPercentage(0.94));
        return new BarChart(data)
                .setOptions(new BarOptions()
                        .setScales(new Scales()
                                .addScale(Scales.ScaleAxis.X, new CategoryScaleOptions())
                                .addScale(Scales.ScaleAxis.Y, new LinearScaleOptions().setBeginAtZero(true))));
    }

    private static List<@Nullable BigDecimal> kilowattHours(List<Bar> bars, boolean lastYear) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Bar bar : bars) {
            Long wattHours = lastYear ? bar.lastYear() : bar.wattHours();
            values.add(wattHours == null ? null : BigDecimal.valueOf(wattHours, 3));
        }
        return values;
    }

    private ChartExtras extras() {
        List<ChartExtras.Span> gaps = IntStream.range(0, bars.size())
                .filter(i -> bars.get(i).empty())
                .mapToObj(i -> new ChartExtras.Span(i, i, ""))
                .toList();
        return new ChartExtras(
                formats.locale().toLanguageTag(),
                "kWh",
                true,
                bars.stream().map(this::longLabel).toList(),
                bars.stream().map(this::note).toList(),
                List.of(),
                gaps,
                null,
                null);
    }

    private String shortLabel(Bar bar) {
        return series.grain() == Grain.MONTH
                ? formats.shortMonth(YearMonth.from(bar.days().start()))
                : formats.shortDay(bar.days().start());
    }

    private String longLabel(Bar bar) {
        return longLabel(bar.days());
    }

    private String longLabel(DateRange days) {
        return days.length() == 1 ? formats.fullDay(days.start()) : formats.period(days);
    }

    private String note(Bar bar) {
        if (bar.empty()) {
            return new Reasons(words).of(bar.reason());
        }
        return bar.partial()
                ? words.text(
                        "consumption.partial",
                        bar.days().length() - bar.missingDays(),
                        bar.days().length())
                : "";
    }

    private Legend legend() {
        Legend legend = new Legend().with("brand", words.text("consumption.energy"));
        if (bars.stream().anyMatch(Bar::partial)) {
            legend.with("partial", words.text("consumption.legend.partial"));
        }
        if (series.hasLastYear()) {
            legend.with("last", words.text("consumption.legend.last-year"));
        }
        if (bars.stream().anyMatch(Bar::empty)) {
            legend.with("gap", words.text("consumption.legend.gap"));
        }
        return legend;
    }

    private String sentence() {
        String text = series.highest()
                .map(top -> words.text(
                        "consumption.sentence",
                        series.knownDays(),
                        formats.energy(series.total()).toString(),
                        formats.weekdayWithin(series.days(), top.getKey()),
                        formats.energy(top.getValue()).toString()))
                .orElse("");
        return new Reasons(words).summary(series).map(gap -> text + " " + gap).orElse(text);
    }

    private DataTable.Content table() {
        List<String> columns = List.of(
                words.text("consumption.column." + series.grain()),
                words.text("consumption.column.energy"),
                words.text("consumption.column.last-year"),
                words.text("consumption.column.note"));
        List<List<String>> rows = bars.reversed().stream()
                .map(bar -> List.of(longLabel(bar), energy(bar.wattHours()), energy(bar.lastYear()), note(bar)))
                .toList();
        return new DataTable.Content(title(), columns, rows);
    }

    private String energy(@Nullable Long wattHours) {
        return wattHours == null ? "–" : formats.energy(wattHours).toString();
    }
}
