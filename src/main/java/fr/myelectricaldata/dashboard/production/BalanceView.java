package fr.myelectricaldata.dashboard.production;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PeriodView;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointPages.Habits;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.dashboard.charts.BalanceCharts;
import fr.myelectricaldata.dashboard.charts.Grains;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.Balance;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.metering.analysis.HourlyBalance;
import fr.myelectricaldata.metering.analysis.LoadCurve;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** What was given to the grid against what was taken from it, per day, month and year, and by the hour. */
@Route(value = "production/balance", layout = MainLayout.class)
@PermitAll
class BalanceView extends PeriodView {
    private static final List<Grain> GRAINS = List.of(Grain.DAY, Grain.MONTH, Grain.YEAR);
    private static final int MOST_DAYS = 92;

    private final PointPages pages;
    private final SeriesReader reader;
    private final LoadedPanel<Exchanged> panel = new LoadedPanel<>(this::draw);

    private record Exchanged(Balance balance, HourlyBalance hourly) {}

    BalanceView(PointPages pages, SeriesReader reader) {
        super(pages, Producers.HEADING, Producers.TABS, Habits::usualYear);
        this.pages = pages;
        this.reader = reader;
    }

    @Override
    protected boolean offers(String choice) {
        return GRAINS.stream().map(Grains::nameOf).anyMatch(choice::equals);
    }

    @Override
    protected void show(UsagePoint point, DateRange days) {
        Producers.of(point, pages)
                .ifPresentOrElse(producer -> load(point, producer, days), () -> setContent(Producers.none(words())));
    }

    private void load(UsagePoint point, UsagePoint producer, DateRange days) {
        setContent(panel);
        AccountId account = account();
        panel.load(progress -> new Exchanged(
                new Balance(
                        days,
                        reader.read(account, producer.number(), Measure.DAILY_PRODUCTION, days, progress),
                        reader.read(account, point.number(), Measure.DAILY_CONSUMPTION, days, progress)),
                new HourlyBalance(
                        curve(account, producer.number(), Measure.PRODUCTION_LOAD_CURVE, days),
                        curve(account, point.number(), Measure.CONSUMPTION_LOAD_CURVE, days))));
    }

    private LoadCurve curve(AccountId account, UsagePointId point, Measure measure, DateRange days) {
        return LoadCurve.of(reader.kept(account, point, measure, days));
    }

    private List<Component> draw(Exchanged exchanged) {
        Balance balance = exchanged.balance();
        if (balance.whole().empty()) {
            return List.of(LoadedPanel.card(
                    new EmptyState("swap", getTranslation("balance.empty"), getTranslation("balance.empty.text"))));
        }
        BalanceCharts charts = new BalanceCharts(balance, exchanged.hourly(), words());
        Grain grain = grain();
        ChartCard pieces = new ChartCard(
                        "",
                        new Grains(
                                GRAINS, grain, any -> true, one -> go(address().withChoice(Grains.nameOf(one)))))
                .switching(series());
        pieces.show(charts.pieces(grain));
        List<Component> all = new ArrayList<>(List.of(figures(balance), pieces));
        charts.hours().ifPresent(content -> {
            ChartCard hours = new ChartCard("").switching(series());
            hours.show(content);
            all.add(hours);
        });
        all.add(new Notice(Tone.PLAIN, getTranslation("balance.physics")));
        if (!balance.left().isEmpty()) {
            all.add(new Notice(
                    Tone.PLAIN, getTranslation("balance.left", balance.left().size())));
        }
        return all;
    }

    private Grain grain() {
        Grain chosen = Grains.named(address().choice());
        if (chosen != null) {
            return chosen;
        }
        return days().length() <= MOST_DAYS ? Grain.DAY : Grain.MONTH;
    }

    private FigureRow figures(Balance balance) {
        Formats formats = words().formats();
        Balance.Piece whole = balance.whole();
        long net = whole.exchange().net();
        return new FigureRow()
                .with(
                        getTranslation("balance.injected"),
                        formats.energy(whole.exchange().injected()),
                        getTranslation("figure.over", whole.countedDays()))
                .with(
                        getTranslation("balance.withdrawn"),
                        formats.energy(whole.exchange().withdrawn()),
                        getTranslation("figure.over", whole.countedDays()))
                .with(
                        getTranslation("balance.net"),
                        formats.energy(net),
                        getTranslation(net >= 0 ? "balance.net.more" : "balance.net.less"));
    }
}
