package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PeriodView;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointPages.Habits;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.dashboard.charts.PowerChart;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.PowerAdvice;
import fr.myelectricaldata.metering.analysis.PowerPeaks;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The highest power of each day against the subscribed one, and what follows from it. */
@Route(value = "consumption/power", layout = MainLayout.class)
@PermitAll
class PowerView extends PeriodView {
    private final SeriesReader reader;
    private final LoadedPanel<PowerPeaks> panel = new LoadedPanel<>(this::draw);
    private @Nullable Integer subscribedKva;

    PowerView(PointPages pages, SeriesReader reader) {
        super(pages, ConsumptionTabs.HEADING, ConsumptionTabs.ALL, Habits::usualYear);
        this.reader = reader;
    }

    @Override
    protected void show(UsagePoint point, DateRange days) {
        setContent(panel);
        AccountId account = account();
        Integer kva = point.contract() == null ? null : point.contract().subscribedPowerKva();
        subscribedKva = kva;
        panel.load(progress ->
                new PowerPeaks(reader.read(account, point.number(), Measure.MAX_POWER, days, progress), kva));
    }

    private List<Component> draw(PowerPeaks peaks) {
        if (peaks.days().isEmpty()) {
            return List.of(LoadedPanel.card(
                    new EmptyState("chart", getTranslation("power.empty"), getTranslation("power.empty.text"))));
        }
        PowerChart drawing = new PowerChart(peaks, days(), subscribedKva, words());
        ChartCard card = new ChartCard("");
        card.chart()
                .addPointClickListener(click -> drawing.day(click.index())
                        .ifPresent(
                                day -> go(CurveView.class, address().elsewhere().withDay(day))));
        card.chart()
                .addRangeListener(stretch -> drawing.range(stretch.from(), stretch.to())
                        .ifPresent(range -> go(address().withDays(range))));
        card.show(drawing.content());
        ChartCard top = new ChartCard("");
        top.show(drawing.top());
        return List.of(figures(peaks), advice(peaks.advice()), card, top);
    }

    private FigureRow figures(PowerPeaks peaks) {
        Formats formats = words().formats();
        FigureRow row = new FigureRow();
        peaks.highest()
                .ifPresent(top -> row.with(
                        getTranslation("power.highest"),
                        formats.apparentPower(top.voltAmperes()),
                        formats.fullDay(top.day()) + ", " + formats.time(top.at())));
        return row.with(getTranslation("power.over"), count(peaks.daysOver().size()), getTranslation("power.over.text"))
                .with(getTranslation("power.near"), count(peaks.daysNear().size()), getTranslation("power.near.text"))
                .with(getTranslation("power.days"), count(peaks.days().size()), formats.period(days()));
    }

    private Figure.Quantity count(int days) {
        return new Figure.Quantity(words().formats().integer(days), "");
    }

    private Notice advice(PowerAdvice advice) {
        Tone tone = switch (advice.verdict()) {
            case TOO_LOW -> Tone.WARN;
            case COULD_GO_DOWN, RIGHT -> Tone.OK;
            case UNKNOWN -> Tone.PLAIN;
        };
        return new Notice(
                tone,
                getTranslation(
                        "power.advice." + advice.reason(),
                        words().formats()
                                .apparentPower(advice.highestVoltAmperes())
                                .toString(),
                        advice.suggestedKva() == null ? 0 : advice.suggestedKva(),
                        advice.daysOver(),
                        subscribedKva == null ? 0 : subscribedKva));
    }
}
