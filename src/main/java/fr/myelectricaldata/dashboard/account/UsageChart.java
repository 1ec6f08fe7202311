package fr.myelectricaldata.dashboard.account;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.quota.QuotaHistory;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.DataTable;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** Stacked bars of a day's requests: those that went to Enedis below, those that the archive answered above. */
final class UsageChart {
    private static final int WIDEST_BAR = 28;

    private final List<QuotaHistory.Day> days;
    private final Words words;
    private final Formats formats;

    /** @param days not empty, ascending */
    UsageChart(List<QuotaHistory.Day> days, Words words) {
        this.days = days;
        this.words = words;
        this.formats = words.formats();
    }

    ChartCard.Content content() {
        Legend legend = new Legend().with("hp", words.text("usage.upstream")).with("hc", words.text("usage.cached"));
        return new ChartCard.Content(title(), chart(), extras(), legend, sentence(), this::table);
    }

    private String title() {
        DateRange period =
                DateRange.closed(days.getFirst().day(), days.getLast().day());
        return words.text("usage.title.period", formats.period(period));
    }

    private BarChart chart() {
        BarData data = new BarData()
                .setLabels(days.stream().map(day -> formats.shortDay(day.day())).toList())
                .addDataset(bars("usage.upstream", "--med-hp/hatch", QuotaHistory.Day::upstream))
                .addDataset(bars("usage.cached", "--med-hc", QuotaHistory.Day::cached));
        return new BarChart(data)
                .setOptions(new BarOptions()
                        .setScales(new Scales()
                                .addScale(Scales.ScaleAxis.X, new CategoryScaleOptions().setStacked(true))
                                .addScale(
                                        Scales.ScaleAxis.Y,
                                        new LinearScaleOptions()
                                                .setBeginAtZero(true)
                                                .setStacked(true)
                                                .setSuggestedMax(10))));
    }

    private BarDataset bars(String key, String colour, ToIntFunction<QuotaHistory.Day> count) {
        return new BarDataset()
                .setLabel(words.text(key))
                .setDataUnchecked(days.stream()
                        .map(day -> BigDecimal.valueOf(count.applyAsInt(day)))
                        .toList())
                .setBackgroundColor(colour)
                .setMaxBarThickness(WIDEST_BAR);
    }

    private ChartExtras extras() {
        return new ChartExtras(
                formats.locale().toLanguageTag(),
                "",
                false,
                days.stream().map(day -> formats.fullDay(day.day())).toList(),
                days.stream().map(this::note).toList(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private String note(QuotaHistory.Day day) {
        return day.refused() == 0 ? "" : words.text("usage.refused.note", day.refused());
    }

    private String sentence() {
        int upstream = days.stream().mapToInt(QuotaHistory.Day::upstream).sum();
        int cached = days.stream().mapToInt(QuotaHistory.Day::cached).sum();
        int refused = days.stream().mapToInt(QuotaHistory.Day::refused).sum();
        if (upstream + cached + refused == 0) {
            return words.text("usage.none");
        }
        String text = words.text("usage.sentence", formats.integer(upstream), formats.integer(cached));
        return refused == 0 ? text : text + " " + words.text("usage.refused.note", refused);
    }

    private DataTable.Content table() {
        List<String> columns = List.of(
                words.text("usage.column.day"),
                words.text("usage.upstream"),
                words.text("usage.cached"),
                words.text("usage.refused"));
        List<List<String>> rows = days.reversed().stream()
                .map(day -> List.of(
                        formats.fullDay(day.day()),
                        formats.integer(day.upstream()),
                        formats.integer(day.cached()),
                        formats.integer(day.refused())))
                .toList();
        return new DataTable.Content(title(), columns, rows);
    }
}
