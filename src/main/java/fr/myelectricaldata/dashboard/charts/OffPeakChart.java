package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.metering.analysis.OffPeakSplit;
import fr.myelectricaldata.metering.analysis.OffPeakSplit.Piece;
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
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Off-peak and peak energy of each month or year, one on top of the other. */
public final class OffPeakChart {
    private final OffPeakSplit split;
    private final Grain grain;
    private final List<Piece> pieces;
    private final DateRange days;
    private final Words words;
    private final Formats formats;

    public OffPeakChart(OffPeakSplit split, Grain grain, DateRange days, Words words) {
        this.split = split;
        this.grain = grain;
        this.pieces = split.pieces(grain);
        this.days = days;
        this.words = words;
        this.formats = words.formats();
    }

    public ChartCard.Content content() {
        List<String> labels = pieces.stream()
                .map(piece -> Grains.label(grain, piece.days().start(), formats))
                .toList();
        return new ChartCard.Content(
                title(),
                Bars.stacked(
                        labels,
                        List.of(
                                Bars.bars(
                                        words.text("off-peak.hc"),
                                        values(piece -> piece.energy().offPeakWattHours()),
                                        "--med-hc"),
                                Bars.bars(
                                        words.text("off-peak.hp"),
                                        values(piece -> piece.energy().peakWattHours()),
                                        "--med-hp/hatch"))),
                extras(),
                new Legend()
                        .with("hc", words.text("off-peak.hc"), "hc", 0)
                        .with("hp", words.text("off-peak.hp"), "hp", 1),
                sentence(),
                this::table);
    }

    private String title() {
        return words.text("off-peak.title." + grain, formats.period(days));
    }

    private List<@Nullable BigDecimal> values(ToLongFunction<Piece> energy) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        pieces.forEach(piece -> values.add(piece.empty() ? null : Bars.kilo(energy.applyAsLong(piece))));
        return values;
    }

    private ChartExtras extras() {
        return ChartExtras.of(formats.locale(), "kWh")
                .withTitles(pieces.stream()
                        .map(piece -> formats.period(piece.days()))
                        .toList())
                .withNotes(pieces.stream().map(this::note).toList())
                .withGaps(IntStream.range(0, pieces.size())
                        .filter(i -> pieces.get(i).empty())
                        .mapToObj(i -> new ChartExtras.Span(i, i, ""))
                        .toList());
    }

    private String note(Piece piece) {
        if (piece.empty()) {
            return words.text("consumption.legend.gap");
        }
        String share = piece.energy().offPeakShare().stream()
                .mapToObj(part -> words.text("off-peak.share", formats.percent(part)))
                .findFirst()
                .orElse("");
        int days = grain.around(piece.days().start()).length();
        return piece.completeDays() < days
                ? share + " · " + words.text("consumption.partial", piece.completeDays(), days)
                : share;
    }

    private String sentence() {
        Piece whole = split.whole();
        String said = whole.energy().offPeakShare().stream()
                .mapToObj(part -> words.text(
                        "off-peak.sentence",
                        formats.percent(part),
                        formats.energy(whole.energy().offPeakWattHours()).toString(),
                        formats.energy(whole.energy().totalWattHours()).toString()))
                .findFirst()
                .orElse("");
        int incomplete = split.incompleteDays().size();
        return incomplete == 0 ? said : said + " " + words.text("off-peak.incomplete", incomplete);
    }

    private ChartTable table() {
        return new ChartTable(
                title(),
                List.of(
                        Column.days(words.text("consumption.column." + grain)),
                        Column.number(words.text("off-peak.hc"), "kWh", 1),
                        Column.number(words.text("off-peak.hp"), "kWh", 1),
                        Column.number(words.text("off-peak.total"), "kWh", 1),
                        Column.text(words.text("consumption.column.note"))),
                pieces.reversed().stream()
                        .map(piece -> ChartTable.row(
                                piece.days(),
                                Bars.kilo(piece.energy().offPeakWattHours()),
                                Bars.kilo(piece.energy().peakWattHours()),
                                Bars.kilo(piece.energy().totalWattHours()),
                                note(piece)))
                        .toList());
    }
}
