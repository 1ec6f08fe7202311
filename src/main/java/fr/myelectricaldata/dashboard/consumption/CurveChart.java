package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.DayAxis.Stretch;
import fr.myelectricaldata.metering.analysis.DayCurve;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartExtras;
import fr.myelectricaldata.ui.chart.DataTable;
import fr.myelectricaldata.ui.chart.Legend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** The curve of one day: steps, since each value is a mean over its interval; off-peak hours as a pale band. */
final class CurveChart {
    private static final int HOURS_PER_TICK = 2;

    private final DayCurve curve;
    private final @Nullable Contract contract;
    private final Words words;
    private final Formats formats;
    private final List<Corner> corners = new ArrayList<>();

    /** One corner of the stepped line; a null power breaks it. */
    private record Corner(double x, @Nullable BigDecimal y, String title) {}

    CurveChart(DayCurve curve, @Nullable Contract contract, Words words) {
        this.curve = curve;
        this.contract = contract;
        this.words = words;
        this.formats = words.formats();
        walk();
    }

    ChartCard.Content content() {
        return new ChartCard.Content(title(), chart(), extras(), legend(), sentence(), this::table);
    }

    private void walk() {
        List<Reading> readings = curve.readings();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            BigDecimal kilowatts = BigDecimal.valueOf(reading.value(), 3);
            corners.add(new Corner(curve.axis().at(reading.start()), kilowatts, interval(reading)));
            boolean last = i + 1 == readings.size();
            if (last || readings.get(i + 1).start().isAfter(reading.end())) {
                double end = curve.axis().at(reading.end());
                corners.add(new Corner(end, kilowatts, interval(reading)));
                corners.add(new Corner(end, null, ""));
            }
        }
    }

    private String interval(Reading reading) {
        return formats.time(reading.start()) + " – " + formats.time(reading.end());
    }

    private String title() {
        return words.text("curve.title", formats.fullDay(curve.axis().day()));
    }

    private record Point(double x, @Nullable BigDecimal y) {}

    private LineChart chart() {
        LineDataset line = new LineDataset()
                .setLabel(words.text("curve.power"))
                .setDataUnchecked(corners.stream()
                        .map(corner -> new Point(corner.x(), corner.y()))
                        .toList())
                .setStepped("before")
                .setFill("origin")
                .setBackgroundColor("--med-brand/13")
                .setBorderColor("--med-brand")
                .setBorderWidth(2)
                .setPointRadius(List.of(0))
                .setPointHitRadius(List.of(8));
        LinearScaleOptions y = new LinearScaleOptions().setBeginAtZero(true);
        if (subscribedPower() != null && needsLevel()) {
            y.setSuggestedMax(subscribedPower() * 1.05);
        }
        return new LineChart(new LineData().addDataset(line))
                .setOptions(new LineOptions()
                        .setScales(new Scales()
                                .addScale(
                                        Scales.ScaleAxis.X,
                                        new LinearScaleOptions()
                                                .setMin(0)
                                                .setMax(curve.axis().length()))
                                .addScale(Scales.ScaleAxis.Y, y)));
    }

    /** A level far above the curve would press it flat; the sentence names it all the same. */
    private boolean needsLevel() {
        Integer subscribed = subscribedPower();
        return subscribed != null
                && curve.peak()
                        .map(peak -> peak.value() >= subscribed * 1000L / 3)
                        .orElse(false);
    }

    private @Nullable Integer subscribedPower() {
        return contract == null ? null : contract.subscribedPowerKva();
    }

    private ChartExtras extras() {
        Integer subscribed = subscribedPower();
        ChartExtras.Level level = subscribed == null || !needsLevel()
                ? null
                : new ChartExtras.Level(subscribed, words.text("curve.subscribed", subscribed));
        return new ChartExtras(
                formats.locale().toLanguageTag(),
                "kW",
                false,
                corners.stream().map(Corner::title).toList(),
                List.of(),
                spans(offPeak(), words.text("curve.off-peak")),
                spans(curve.gaps(), ""),
                level,
                ticks());
    }

    private List<Stretch> offPeak() {
        return contract == null || contract.offPeakHours() == null
                ? List.of()
                : curve.axis().offPeak(contract.offPeakHours());
    }

    private static List<ChartExtras.Span> spans(List<Stretch> stretches, String label) {
        return stretches.stream()
                .map(one -> new ChartExtras.Span(one.from(), one.to(), label))
                .toList();
    }

    private List<ChartExtras.Tick> ticks() {
        return IntStream.rangeClosed(0, 24 / HOURS_PER_TICK)
                .map(i -> i * HOURS_PER_TICK)
                .mapToObj(hour -> new ChartExtras.Tick(curve.axis().atHour(hour), words.text("curve.hour", hour)))
                .toList();
    }

    private Legend legend() {
        Legend legend = new Legend().with("brand", words.text("curve.power"));
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
        return new CurveSentence(curve, contract, words).text();
    }

    private DataTable.Content table() {
        List<List<String>> rows = curve.readings().stream()
                .map(reading -> List.of(
                        interval(reading), formats.power(reading.value()).toString()))
                .toList();
        return new DataTable.Content(
                title(), List.of(words.text("curve.column.interval"), words.text("curve.power")), rows);
    }
}
