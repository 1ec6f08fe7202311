package fr.myelectricaldata.admin.ui.design;

import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.Bars;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.HeatCard;
import fr.myelectricaldata.ui.chart.HeatMap;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A chart and a heat map of figures that are nobody's. */
record SampleDrawings(Words words) {
    private static final int HOURS = 24;

    ChartCard.Content bars() {
        List<@Nullable BigDecimal> offPeak = values(4, 6, 5, 4, 6, 7, 8);
        List<@Nullable BigDecimal> peak = values(8, 7, 9, 11, 6, 12, 13);
        peak.set(4, null);
        List<String> days = Arrays.stream(DayOfWeek.values())
                .map(words.formats()::shortWeekday)
                .toList();
        String title = words.text("design.chart");
        return new ChartCard.Content(
                title,
                Bars.stacked(
                        days,
                        List.of(
                                Bars.bars(words.text("off-peak.hc"), offPeak, "--med-hc"),
                                Bars.bars(words.text("off-peak.hp"), peak, "--med-hp/hatch"))),
                ChartExtras.of(words.locale(), "kWh").withGaps(List.of(new ChartExtras.Span(4, 4, ""))),
                new Legend()
                        .with("hc", words.text("off-peak.hc"), "hc", 0)
                        .with("hp", words.text("off-peak.hp"), "hp", 1)
                        .with("gap", words.text("consumption.legend.gap")),
                words.text("design.chart.text"),
                () -> new ChartTable(
                        title,
                        List.of(
                                Column.text(words.text("consumption.column.DAY")),
                                Column.number(words.text("off-peak.hc"), "kWh", 1),
                                Column.number(words.text("off-peak.hp"), "kWh", 1)),
                        IntStream.range(0, days.size())
                                .mapToObj(i -> ChartTable.row(days.get(i), offPeak.get(i), peak.get(i)))
                                .toList()));
    }

    private static List<@Nullable BigDecimal> values(int... values) {
        List<@Nullable BigDecimal> all = new ArrayList<>();
        for (int value : values) {
            all.add(BigDecimal.valueOf(value));
        }
        return all;
    }

    HeatCard.Content week() {
        Formats formats = words.formats();
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS; hour++) {
                double watts = 200 + 1500 * Math.abs(Math.sin(hour / 5.0 + day.getValue()));
                cells.add(new HeatMap.Cell(hour, day.getValue() - 1, watts, formats.weekdayName(day)));
            }
        }
        String title = words.text("design.heat");
        return new HeatCard.Content(
                title,
                new HeatMap.Model(
                        Arrays.stream(DayOfWeek.values())
                                .map(formats::shortWeekday)
                                .toList(),
                        HOURS,
                        List.of(
                                new HeatMap.Head(0, words.text("curve.hour", 0)),
                                new HeatMap.Head(12, words.text("curve.hour", 12))),
                        cells,
                        10,
                        44,
                        HeatMap.limits(cells.stream().mapToDouble(cell -> cell.value() == null ? 0 : cell.value())),
                        false),
                limit -> formats.power(Math.round(limit)).toString(),
                null,
                words.text("design.heat.text"),
                () -> ChartTable.ofTexts(title, List.of(title), List.of()));
    }
}
