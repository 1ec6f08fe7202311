package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PeriodView;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointPages.Habits;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.dashboard.charts.Grains;
import fr.myelectricaldata.dashboard.charts.OffPeakChart;
import fr.myelectricaldata.dashboard.meters.MetersNavigation;
import fr.myelectricaldata.meter.OffPeakCalendar.Source;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.metering.analysis.LoadCurve;
import fr.myelectricaldata.metering.analysis.OffPeakSplit;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** How much of the energy falls into off-peak hours, month by month, with the hours that held on each day. */
@Route(value = "consumption/off-peak", layout = MainLayout.class)
@PermitAll
class OffPeakView extends PeriodView {
    private static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.YEAR);

    private final SeriesReader reader;
    private final LoadedPanel<OffPeakSplit> panel = new LoadedPanel<>(this::draw);

    OffPeakView(PointPages pages, SeriesReader reader) {
        super(pages, ConsumptionTabs.HEADING, ConsumptionTabs.ALL, Habits::usualYear);
        this.reader = reader;
    }

    @Override
    protected boolean offers(String choice) {
        return GRAINS.stream().map(Grains::nameOf).anyMatch(choice::equals);
    }

    @Override
    protected void show(UsagePoint point, DateRange days) {
        if (point.offPeak().source() == Source.UNKNOWN) {
            setContent(unknown());
            return;
        }
        setContent(panel);
        AccountId account = account();
        panel.load(progress -> new OffPeakSplit(
                LoadCurve.of(reader.kept(account, point.number(), Measure.CONSUMPTION_LOAD_CURVE, days)),
                point.offPeak()));
    }

    private Component unknown() {
        return LoadedPanel.card(new EmptyState(
                "calendar", getTranslation("off-peak.unknown"), getTranslation("off-peak.unknown.text"), toMeters()));
    }

    private RouterLink toMeters() {
        RouterLink link = MetersNavigation.link(getTranslation("off-peak.to-meters"));
        link.addClassNames("button-link");
        return link;
    }

    private List<Component> draw(OffPeakSplit split) {
        if (split.whole().empty()) {
            return List.of(LoadedPanel.card(
                    new EmptyState("chart", getTranslation("off-peak.empty"), getTranslation("off-peak.empty.text"))));
        }
        List<Component> all = new ArrayList<>();
        all.add(figures(split));
        Grain grain = Grains.named(address().choice()) == Grain.YEAR ? Grain.YEAR : Grain.MONTH;
        ChartCard card = new ChartCard(
                        "",
                        new Grains(
                                GRAINS, grain, any -> true, one -> go(address().withChoice(Grains.nameOf(one)))))
                .switching(series());
        card.show(new OffPeakChart(split, grain, days(), words()).content());
        all.add(card);
        Chip.Tone tone = Chip.Tone.PLAIN;
        all.add(new Notice(tone, getTranslation("off-peak.source." + split.source()), new Div(toMeters())));
        if (!split.daysWithoutHours().isEmpty()) {
            all.add(new Notice(
                    Chip.Tone.WARN,
                    getTranslation("off-peak.without", split.daysWithoutHours().size())));
        }
        return all;
    }

    private FigureRow figures(OffPeakSplit split) {
        OffPeakSplit.Energy energy = split.whole().energy();
        Formats formats = words().formats();
        String share = energy.offPeakShare().stream()
                .mapToObj(formats::percent)
                .findFirst()
                .orElse("–");
        return new FigureRow()
                .with(getTranslation("off-peak.total"), formats.energy(energy.totalWattHours()), formats.period(days()))
                .with(
                        getTranslation("off-peak.hc"),
                        formats.energy(energy.offPeakWattHours()),
                        getTranslation("off-peak.share", share))
                .with(getTranslation("off-peak.hp"), formats.energy(energy.peakWattHours()), "")
                .with(
                        getTranslation("off-peak.days"),
                        new Figure.Quantity(formats.integer(split.whole().completeDays()), ""),
                        getTranslation("off-peak.of-days", days().length()));
    }
}
