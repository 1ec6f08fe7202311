package fr.myelectricaldata.ui.chart;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.dataset.BarDataset;

/** Stacked bars of a day's requests: those that went to Enedis below, those that the archive answered above. */
public final class CallChart {
    /**
     * What was asked for on one day.
     *
     * @param upstream calls that reached Enedis
     * @param cached calls that the archive answered
     * @param refused calls that a quota turned away
     */
    public record Day(LocalDate day, int upstream, int cached, int refused) {}

    private final List<Day> days;
    private final Words words;
    private final Formats formats;
    private final String titleKey;

    /**
     * @param days not empty, ascending
     * @param titleKey of a text with the period
     */
    public CallChart(List<Day> days, Words words, String titleKey) {
        this.days = days;
        this.words = words;
        this.formats = words.formats();
        this.titleKey = titleKey;
    }

    public ChartCard.Content content() {
        Legend legend = new Legend().with("hp", words.text("usage.upstream")).with("hc", words.text("usage.cached"));
        return new ChartCard.Content(title(), chart(), extras(), legend, sentence(), this::table);
    }

    private String title() {
        DateRange period =
                DateRange.closed(days.getFirst().day(), days.getLast().day());
        return words.text(titleKey, formats.period(period));
    }

    private BarChart chart() {
        return Bars.stacked(
                days.stream().map(day -> formats.shortDay(day.day())).toList(),
                List.of(
                        bars("usage.upstream", "--med-hp/hatch", Day::upstream),
                        bars("usage.cached", "--med-hc", Day::cached)));
    }

    private BarDataset bars(String key, String colour, ToIntFunction<Day> count) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        days.forEach(day -> values.add(BigDecimal.valueOf(count.applyAsInt(day))));
        return Bars.bars(words.text(key), values, colour);
    }

    private ChartExtras extras() {
        return ChartExtras.of(formats.locale(), "")
                .withTitles(days.stream().map(day -> formats.fullDay(day.day())).toList())
                .withNotes(days.stream().map(this::note).toList());
    }

    private String note(Day day) {
        return day.refused() == 0 ? "" : words.text("usage.refused.note", day.refused());
    }

    private String sentence() {
        int upstream = days.stream().mapToInt(Day::upstream).sum();
        int cached = days.stream().mapToInt(Day::cached).sum();
        int refused = days.stream().mapToInt(Day::refused).sum();
        if (upstream + cached + refused == 0) {
            return words.text("usage.none");
        }
        String text = words.text("usage.sentence", upstream, cached);
        return refused == 0 ? text : text + " " + words.text("usage.refused.note", refused);
    }

    private ChartTable table() {
        return new ChartTable(
                title(),
                List.of(
                        Column.days(words.text("usage.column.day")),
                        Column.number(words.text("usage.upstream"), "", 0),
                        Column.number(words.text("usage.cached"), "", 0),
                        Column.number(words.text("usage.refused"), "", 0)),
                days.reversed().stream()
                        .map(day ->
                                ChartTable.row(DateRange.of(day.day()), day.upstream(), day.cached(), day.refused()))
                        .toList());
    }
}
