package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.Bar;
import fr.myelectricaldata.metering.analysis.DailySeries;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.dataset.BarDataset;

/** The bars of a period: kWh per day, week, month or year, last year's in grey, gaps named and never zero. */
public final class DailyChart {
    /** Name of last year's bars in addresses. */
    public static final String LAST_YEAR = "last-year";

    private final DailySeries series;
    private final Grain grain;
    private final Flow flow;
    private final List<Bar> bars;
    private final Parts parts;
    private final Words words;
    private final Formats formats;

    public DailyChart(DailySeries series, Grain grain, Flow flow, Words words) {
        this.series = series;
        this.grain = grain;
        this.flow = flow;
        this.bars = series.bars(grain);
        this.parts = new Parts(grain, words);
        this.words = words;
        this.formats = words.formats();
    }

    public ChartCard.Content content() {
        return new ChartCard.Content(title(), chart(), extras(), legend(), sentence(), this::table);
    }

    private String title() {
        return words.text(flow.key("title." + grain), formats.period(series.days()));
    }

    private BarChart chart() {
        BarDataset now = Bars.bars(words.text(flow.key("energy")), kilowattHours(false), flow.colour());
        now.setBackgroundColor(bars.stream()
                .map(bar -> parts.colour(flow.colour(), piece(bar)))
                .toList());
        List<BarDataset> all = new ArrayList<>(List.of(now));
        if (series.hasLastYear()) {
            all.add(Bars.bars(words.text("consumption.last-year"), kilowattHours(true), "--med-last/55"));
        }
        return Bars.beside(bars.stream().map(this::shortLabel).toList(), all);
    }

    private List<@Nullable BigDecimal> kilowattHours(boolean lastYear) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        bars.forEach(bar -> values.add(Bars.kilo(lastYear ? bar.lastYear() : bar.wattHours())));
        return values;
    }

    private ChartExtras extras() {
        List<ChartExtras.Span> gaps = IntStream.range(0, bars.size())
                .filter(i -> bars.get(i).empty())
                .mapToObj(i -> new ChartExtras.Span(i, i, ""))
                .toList();
        return ChartExtras.of(formats.locale(), "kWh")
                .withClicks()
                .withSelection()
                .withTitles(bars.stream().map(this::longLabel).toList())
                .withNotes(bars.stream().map(this::note).toList())
                .withGaps(gaps);
    }

    private String shortLabel(Bar bar) {
        return Grains.label(grain, bar.days().start(), formats);
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
        return parts.note(piece(bar));
    }

    private static Parts.Piece piece(Bar bar) {
        return new Parts.Piece(bar.days(), bar.days().length() - bar.missingDays());
    }

    private List<Parts.Piece> pieces() {
        return bars.stream().map(DailyChart::piece).toList();
    }

    private Legend legend() {
        Legend legend = new Legend().with(flow.swatch(), words.text(flow.key("energy")), "now", 0);
        parts.explain(pieces(), legend);
        if (series.hasLastYear()) {
            legend.with("last", words.text("consumption.legend.last-year"), LAST_YEAR, 1);
        }
        if (bars.stream().anyMatch(Bar::empty)) {
            legend.with("gap", words.text("consumption.legend.gap"));
        }
        return legend;
    }

    private String sentence() {
        String text = series.highest()
                .map(top -> words.text(
                        flow.key("sentence"),
                        series.knownDays(),
                        formats.energy(series.total()).toString(),
                        formats.weekdayWithin(series.days(), top.getKey()),
                        formats.energy(top.getValue()).toString()))
                .orElse("");
        return Stream.of(Optional.of(text), parts.sentence(pieces()), new Reasons(words).summary(series))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private ChartTable table() {
        List<Column> columns = List.of(
                Column.days(words.text("consumption.column." + grain)),
                Column.number(words.text("consumption.column.energy"), "kWh", 1),
                Column.number(words.text("consumption.column.last-year"), "kWh", 1),
                Column.text(words.text("consumption.column.note")));
        return new ChartTable(
                title(),
                columns,
                bars.reversed().stream()
                        .map(bar -> ChartTable.row(
                                bar.days(), Bars.kilo(bar.wattHours()), Bars.kilo(bar.lastYear()), note(bar)))
                        .toList());
    }
}
