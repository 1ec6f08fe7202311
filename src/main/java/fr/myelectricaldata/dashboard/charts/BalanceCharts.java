package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.metering.analysis.Balance;
import fr.myelectricaldata.metering.analysis.Balance.Piece;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.metering.analysis.HourlyBalance;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.dataset.BarDataset;

/** Given upwards, taken downwards: of the pieces of a period, and of the hours of its mean day. */
public final class BalanceCharts {
    private static final String INJECTED = "--med-production";
    private static final String WITHDRAWN = "--med-brand";

    private final Balance balance;
    private final HourlyBalance hourly;
    private final Words words;
    private final Formats formats;

    public BalanceCharts(Balance balance, HourlyBalance hourly, Words words) {
        this.balance = balance;
        this.hourly = hourly;
        this.words = words;
        this.formats = words.formats();
    }

    public ChartCard.Content pieces(Grain grain) {
        List<Piece> pieces = balance.pieces(grain);
        List<@Nullable BigDecimal> injected = new ArrayList<>();
        List<@Nullable BigDecimal> withdrawn = new ArrayList<>();
        pieces.forEach(piece -> {
            injected.add(piece.empty() ? null : Bars.kilo(piece.exchange().injected()));
            withdrawn.add(piece.empty() ? null : Bars.kilo(-piece.exchange().withdrawn()));
        });
        Parts parts = new Parts(grain, words);
        List<Parts.Piece> counted = pieces.stream()
                .map(piece -> new Parts.Piece(piece.days(), piece.countedDays()))
                .toList();
        List<BarDataset> series = series(injected, withdrawn);
        series.getFirst().setBackgroundColor(colours(parts, counted, INJECTED));
        series.getLast().setBackgroundColor(colours(parts, counted, WITHDRAWN));
        Legend legend = legend();
        parts.explain(counted, legend);
        String title = words.text("balance.title." + grain, formats.period(balance.days()));
        return new ChartCard.Content(
                title,
                Bars.stacked(
                        pieces.stream()
                                .map(piece -> Grains.label(grain, piece.days().start(), formats))
                                .toList(),
                        series),
                ChartExtras.of(formats.locale(), "kWh")
                        .withTitles(pieces.stream()
                                .map(piece -> formats.period(piece.days()))
                                .toList())
                        .withNotes(
                                pieces.stream().map(piece -> note(piece, parts)).toList()),
                legend,
                parts.sentence(counted)
                        .map(partial -> sentence() + " " + partial)
                        .orElseGet(this::sentence),
                () -> table(title, grain, pieces));
    }

    private static List<Object> colours(Parts parts, List<Parts.Piece> pieces, String colour) {
        return pieces.stream().map(piece -> parts.colour(colour, piece)).toList();
    }

    private List<BarDataset> series(List<@Nullable BigDecimal> injected, List<@Nullable BigDecimal> withdrawn) {
        return List.of(
                Bars.bars(words.text("balance.injected"), injected, INJECTED),
                Bars.bars(words.text("balance.withdrawn"), withdrawn, WITHDRAWN));
    }

    private Legend legend() {
        return new Legend()
                .with("production", words.text("balance.injected"), "injected", 0)
                .with("now", words.text("balance.withdrawn"), "withdrawn", 1);
    }

    private String note(Piece piece, Parts parts) {
        if (piece.empty()) {
            return words.text("consumption.legend.gap");
        }
        String net = words.text(
                "balance.note", formats.energy(piece.exchange().net()).toString());
        String partial = parts.note(new Parts.Piece(piece.days(), piece.countedDays()));
        return partial.isEmpty() ? net : net + " · " + partial;
    }

    private String sentence() {
        Piece whole = balance.whole();
        return words.text(
                "balance.sentence",
                formats.energy(whole.exchange().injected()).toString(),
                formats.energy(whole.exchange().withdrawn()).toString(),
                whole.countedDays());
    }

    private ChartTable table(String title, Grain grain, List<Piece> pieces) {
        return new ChartTable(
                title,
                List.of(
                        Column.days(words.text("consumption.column." + grain)),
                        Column.number(words.text("balance.injected"), "kWh", 1),
                        Column.number(words.text("balance.withdrawn"), "kWh", 1),
                        Column.number(words.text("balance.net"), "kWh", 1)),
                pieces.reversed().stream()
                        .map(piece -> piece.empty()
                                ? ChartTable.row(piece.days(), null, null, null)
                                : ChartTable.row(
                                        piece.days(),
                                        Bars.kilo(piece.exchange().injected()),
                                        Bars.kilo(piece.exchange().withdrawn()),
                                        Bars.kilo(piece.exchange().net())))
                        .toList());
    }

    /** Empty when not one day has both curves. */
    public Optional<ChartCard.Content> hours() {
        if (hourly.days() == 0) {
            return Optional.empty();
        }
        List<HourlyBalance.Hour> hours = hourly.hours();
        List<@Nullable BigDecimal> injected = new ArrayList<>();
        List<@Nullable BigDecimal> withdrawn = new ArrayList<>();
        hours.forEach(hour -> {
            injected.add(Bars.kilo(hour.exchange().injected()));
            withdrawn.add(Bars.kilo(-hour.exchange().withdrawn()));
        });
        String title = words.text("balance.hours");
        HourlyBalance.Hour best = hours.stream()
                .max(Comparator.comparingLong(hour -> hour.exchange().net()))
                .orElseThrow();
        return Optional.of(new ChartCard.Content(
                title,
                Bars.stacked(
                        hours.stream()
                                .map(hour -> words.text("curve.hour", hour.hour()))
                                .toList(),
                        series(injected, withdrawn)),
                ChartExtras.of(formats.locale(), "kWh"),
                legend(),
                words.text("balance.hours.sentence", hourly.days(), best.hour(), best.hour() + 1),
                () -> hourTable(title, hours)));
    }

    private ChartTable hourTable(String title, List<HourlyBalance.Hour> hours) {
        return new ChartTable(
                title,
                List.of(
                        Column.text(words.text("curve.column.interval")),
                        Column.number(words.text("balance.injected"), "kWh", 2),
                        Column.number(words.text("balance.withdrawn"), "kWh", 2)),
                hours.stream()
                        .map(hour -> ChartTable.row(
                                words.text("curve.hour", hour.hour()),
                                Bars.kilo(hour.exchange().injected()),
                                Bars.kilo(hour.exchange().withdrawn())))
                        .toList());
    }
}
