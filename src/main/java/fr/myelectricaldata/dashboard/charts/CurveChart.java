package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.dashboard.PageAddress.Hours;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.DayAxis.Stretch;
import fr.myelectricaldata.metering.analysis.DayCurve;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.Bars;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.ChartTable.Column;
import fr.myelectricaldata.ui.chart.ChartTable.Interval;
import fr.myelectricaldata.ui.chart.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** The curve of one day: steps, since each value is a mean over its interval; off-peak hours as a pale band. */
public final class CurveChart {
    private static final int HOURS_PER_TICK = 2;

    private final DayCurve curve;
    private final CurveSetting setting;
    private final List<Overlay> overlays;
    private final Words words;
    private final Formats formats;
    private final List<Corner> corners = new ArrayList<>();

    /** One corner of the stepped line; no reading breaks it. */
    private record Corner(double x, @Nullable Reading reading) {}

    public CurveChart(DayCurve curve, CurveSetting setting, List<Overlay> overlays, Words words) {
        this.curve = curve;
        this.setting = setting;
        this.overlays = List.copyOf(overlays);
        this.words = words;
        this.formats = words.formats();
        walk();
    }

    public ChartCard.Content content() {
        return new ChartCard.Content(title(), chart(), extras(), legend(), sentence(), this::table);
    }

    private void walk() {
        List<Reading> readings = curve.readings();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            corners.add(new Corner(curve.axis().at(reading.start()), reading));
            boolean last = i + 1 == readings.size();
            if (last || readings.get(i + 1).start().isAfter(reading.end())) {
                double end = curve.axis().at(reading.end());
                corners.add(new Corner(end, reading));
                corners.add(new Corner(end, null));
            }
        }
    }

    private String interval(@Nullable Reading reading) {
        return reading == null ? "" : formats.time(reading.start()) + " – " + formats.time(reading.end());
    }

    private String title() {
        return words.text(
                setting.flow().key("curve.title"), formats.fullDay(curve.axis().day()));
    }

    private LineChart chart() {
        List<LineDataset> lines = new ArrayList<>();
        lines.add(line(words.text("curve.power"), setting.flow().colour(), Reading::value)
                .setFill("origin")
                .setBackgroundColor(setting.flow().colour() + "/13"));
        for (int i = 0; i < overlays.size(); i++) {
            Overlay overlay = overlays.get(i);
            lines.add(line(overlay.label(), COLOURS.get(i), reading -> watts(overlay, reading))
                    .setBorderDash(List.of(6, 2 + 2 * i)));
        }
        LinearScaleOptions y = new LinearScaleOptions().setBeginAtZero(true);
        if (setting.subscribedKva() != null && needsLevel()) {
            y.setSuggestedMax(setting.subscribedKva() * 1.05);
        }
        Hours hours = setting.hours();
        LinearScaleOptions x = new LinearScaleOptions()
                .setMin(hours == null ? 0 : hours.from())
                .setMax(hours == null ? curve.axis().length() : hours.to());
        return Charts.lines(lines, x, y);
    }

    /** Of the overlays, in their order; the dashes differ as well. */
    private static final List<String> COLOURS = List.of("--med-last", "--med-hp", "--med-production");

    private static final List<String> SWATCHES = List.of("last", "b", "production");

    private interface Watts {
        @Nullable
        Long of(Reading reading);
    }

    private LineDataset line(String label, String colour, Watts watts) {
        List<Charts.Point> points = new ArrayList<>();
        corners.forEach(corner -> points.add(
                new Charts.Point(corner.x(), corner.reading() == null ? null : Bars.kilo(watts.of(corner.reading())))));
        return Charts.steps(label, points, colour);
    }

    private @Nullable Long watts(Overlay overlay, Reading reading) {
        return overlay.between(curve.axis().at(reading.start()), curve.axis().at(reading.end()));
    }

    /** A level far above the curve would press it flat; the sentence names it all the same. */
    private boolean needsLevel() {
        Integer subscribed = setting.subscribedKva();
        return subscribed != null
                && curve.peak()
                        .map(peak -> peak.value() >= subscribed * 1000L / 3)
                        .orElse(false);
    }

    private ChartExtras extras() {
        Integer subscribed = setting.subscribedKva();
        return ChartExtras.of(formats.locale(), "kW")
                .withSelection()
                .withTitles(corners.stream()
                        .map(corner -> interval(corner.reading()))
                        .toList())
                .withBands(spans(offPeak(), words.text("curve.off-peak")))
                .withGaps(spans(curve.gaps(), ""))
                .withLevel(
                        subscribed == null || !needsLevel()
                                ? null
                                : new ChartExtras.Level(subscribed, words.text("curve.subscribed", subscribed)))
                .withTicks(ticks());
    }

    private List<Stretch> offPeak() {
        return setting.offPeak() == null ? List.of() : curve.axis().offPeak(setting.offPeak());
    }

    private static List<ChartExtras.Span> spans(List<Stretch> stretches, String label) {
        return stretches.stream()
                .map(one -> new ChartExtras.Span(one.from(), one.to(), label))
                .toList();
    }

    private List<ChartExtras.Tick> ticks() {
        Hours hours = setting.hours();
        int step = hours == null || hours.to() - hours.from() > 12 ? HOURS_PER_TICK : 1;
        return IntStream.rangeClosed(0, 24 / step)
                .map(i -> i * step)
                .mapToObj(hour -> new ChartExtras.Tick(curve.axis().atHour(hour), words.text("curve.hour", hour)))
                .filter(tick -> hours == null || (tick.value() >= hours.from() && tick.value() <= hours.to()))
                .toList();
    }

    private Legend legend() {
        Legend legend = new Legend().with(setting.flow().swatch(), words.text("curve.power"), "now", 0);
        for (int i = 0; i < overlays.size(); i++) {
            legend.with(
                    SWATCHES.get(i), overlays.get(i).label(), overlays.get(i).key(), i + 1);
        }
        if (!offPeak().isEmpty()) {
            legend.with("band", words.text("curve.off-peak"));
        }
        if (needsLevel()) {
            legend.with("limit", words.text("curve.legend.subscribed"));
        }
        if (!curve.gaps().isEmpty()) {
            legend.with("gap", words.text("consumption.legend.gap"));
        }
        return legend;
    }

    private String sentence() {
        return new CurveSentence(curve, setting, words).text();
    }

    private ChartTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.intervals(words.text("curve.column.interval")));
        columns.add(Column.number(words.text("curve.power"), "kW", 2));
        overlays.forEach(overlay -> columns.add(Column.number(overlay.label(), "kW", 2)));
        return new ChartTable(
                title(), columns, curve.readings().stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(Reading reading) {
        List<@Nullable Object> row =
                ChartTable.row(new Interval(reading.start(), reading.end()), Bars.kilo(reading.value()));
        overlays.forEach(overlay -> row.add(Bars.kilo(watts(overlay, reading))));
        return row;
    }
}
