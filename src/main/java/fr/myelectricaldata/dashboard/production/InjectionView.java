package fr.myelectricaldata.dashboard.production;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PeriodView;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointPages.Habits;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.dashboard.charts.Flow;
import fr.myelectricaldata.dashboard.charts.Grains;
import fr.myelectricaldata.dashboard.charts.TrendPanel;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What was given to the grid in a period; what the household used of its roof at once never passes the meter. */
@Route(value = "production", layout = MainLayout.class)
@Menu(order = 15, icon = "roof", title = "menu.production")
@PermitAll
class InjectionView extends PeriodView {
    private final PointPages pages;
    private final SeriesReader reader;
    private final LoadedPanel<DailySeries> panel = new LoadedPanel<>(series -> List.of(new TrendPanel(
            series,
            Flow.INJECTED,
            Grains.named(address().choice()),
            new TrendPanel.Steering(
                    this::address, this::go, InjectionView.class, InjectionCurveView.class, this::series))));

    InjectionView(PointPages pages, SeriesReader reader) {
        super(pages, Producers.HEADING, Producers.TABS, Habits::usualPeriod);
        this.pages = pages;
        this.reader = reader;
    }

    @Override
    protected boolean offers(String choice) {
        return Grains.named(choice) != null;
    }

    @Override
    protected void show(UsagePoint point, DateRange days) {
        Producers.of(point, pages)
                .ifPresentOrElse(producer -> load(producer, days), () -> setContent(Producers.none(words())));
    }

    private void load(UsagePoint producer, DateRange days) {
        setContent(panel);
        AccountId account = account();
        panel.load(progress -> reader.daily(account, producer.number(), Measure.DAILY_PRODUCTION, days, progress));
    }
}
