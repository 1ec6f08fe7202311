package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.dashboard.PageTab;
import java.util.List;

/** The pages about what one meter drew. */
final class ConsumptionTabs {
    static final String HEADING = "menu.consumption";

    static final List<PageTab> ALL = List.of(
            new PageTab(TrendView.class, "consumption.tab.trend"),
            new PageTab(CurveView.class, "consumption.tab.curve"),
            new PageTab(HeatMapView.class, "consumption.tab.heat"),
            new PageTab(OffPeakView.class, "consumption.tab.off-peak"),
            new PageTab(PowerView.class, "consumption.tab.power"),
            new PageTab(CompareView.class, "consumption.tab.compare"),
            new PageTab(HabitsView.class, "consumption.tab.habits"));

    private ConsumptionTabs() {}
}
