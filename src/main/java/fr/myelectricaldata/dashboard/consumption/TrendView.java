package fr.myelectricaldata.dashboard.consumption;

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

/** What one meter drew in a period, by day, week, month or year, beside the same days a year earlier. */
@Route(value = "consumption", layout = MainLayout.class)
@Menu(order = 10, icon = "chart", title = "menu.consumption")
@PermitAll
class TrendView extends PeriodView {
    private final SeriesReader reader;
    private final LoadedPanel<DailySeries> panel = new LoadedPanel<>(series -> List.of(new TrendPanel(
            series,
            Flow.WITHDRAWN,
            Grains.named(address().choice()),
            new TrendPanel.Steering(this::address, this::go, TrendView.class, CurveView.class, this::series))));

    TrendView(PointPages pages, SeriesReader reader) {
        super(pages, ConsumptionTabs.HEADING, ConsumptionTabs.ALL, Habits::usualPeriod);
        this.reader = reader;
    }

    @Override
    protected boolean offers(String choice) {
        return Grains.named(choice) != null;
    }

    @Override
    protected void show(UsagePoint point, DateRange days) {
        setContent(panel);
        AccountId account = account();
        panel.load(progress -> reader.daily(account, point.number(), Measure.DAILY_CONSUMPTION, days, progress));
    }
}
