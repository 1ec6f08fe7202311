package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.BaseLoad;
import fr.myelectricaldata.metering.analysis.BaseLoad.Month;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.Bars;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.dataset.BarDataset;

/** The base load of each month, in W. */
public final class BaseLoadChart {
    private static final String COLOUR = "--med-brand";

    private final List<Month> months;
    private final Words words;
    private final Formats formats;
    private final Parts parts;

    public BaseLoadChart(BaseLoad base, Words words) {
        this.parts = new Parts(Grain.MONTH, words);
        this.months = base.months();
        this.words = words;
        this.formats = words.formats();
    }

    public ChartCard.Content content() {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        months.forEach(month -> values.add(BigDecimal.valueOf(month.watts())));
        BarDataset bars = Bars.bars(words.text("habits.base"), values, COLOUR);
        bars.setBackgroundColor(
                pieces().stream().map(piece -> parts.colour(COLOUR, piece)).toList());
        Legend legend = new Legend().with("brand", words.text("habits.base"));
        parts.explain(pieces(), legend);
        return new ChartCard.Content(
                words.text("habits.months"),
                Bars.beside(
                        months.stream()
                                .map(month -> formats.shortMonth(month.month()))
                                .toList(),
                        List.of(bars)),
                ChartExtras.of(formats.locale(), "W")
                        .withTitles(months.stream()
                                .map(month -> formats.month(month.month()))
                                .toList())
                        .withNotes(months.stream().map(this::note).toList()),
                legend,
                parts.sentence(pieces())
                        .map(partial -> sentence() + " " + partial)
                        .orElseGet(this::sentence),
                this::table);
    }

    private static Parts.Piece piece(Month month) {
        return new Parts.Piece(whole(month.month()), month.days());
    }

    private List<Parts.Piece> pieces() {
        return months.stream().map(BaseLoadChart::piece).toList();
    }

    private String note(Month month) {
        String partial = parts.note(piece(month));
        return partial.isEmpty() ? words.text("heat.week.days", month.days()) : partial;
    }

    /** A month of which less than half is known tells of those few days; nothing better there, it has to do. */
    private List<Month> telling() {
        List<Month> telling = months.stream()
                .filter(month -> month.days() * 2 >= month.month().lengthOfMonth())
                .toList();
        return telling.isEmpty() ? months : telling;
    }

    private String sentence() {
        Comparator<Month> byPower = Comparator.comparingLong(Month::watts);
        Month low = telling().stream().min(byPower).orElseThrow();
        Month high = telling().stream().max(byPower).orElseThrow();
        return words.text(
                "habits.sentence",
                formats.power(low.watts()).toString(),
                formats.month(low.month()),
                formats.power(high.watts()).toString(),
                formats.month(high.month()));
    }

    private ChartTable table() {
        return new ChartTable(
                words.text("habits.months"),
                List.of(
                        Column.days(words.text("consumption.column.MONTH")),
                        Column.number(words.text("habits.base"), "W", 0),
                        Column.number(words.text("habits.days"), "", 0)),
                months.reversed().stream()
                        .map(month -> ChartTable.row(whole(month.month()), month.watts(), month.days()))
                        .toList());
    }

    private static DateRange whole(YearMonth month) {
        return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
    }
}
