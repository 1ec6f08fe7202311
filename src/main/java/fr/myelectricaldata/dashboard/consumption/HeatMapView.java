package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PeriodView;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointPages.Habits;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.dashboard.charts.DayMap;
import fr.myelectricaldata.dashboard.charts.WeekMap;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.LoadCurve;
import fr.myelectricaldata.metering.analysis.WeekHeatMap;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.chart.HeatCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where the energy goes: each day of the period as a cell, and each hour of a mean week. */
@Route(value = "consumption/heat-maps", layout = MainLayout.class)
@PermitAll
class HeatMapView extends PeriodView {
    private final SeriesReader reader;
    private final LoadedPanel<Maps> panel = new LoadedPanel<>(this::draw);

    private record Maps(DailySeries days, WeekHeatMap week) {}

    HeatMapView(PointPages pages, SeriesReader reader) {
        super(pages, ConsumptionTabs.HEADING, ConsumptionTabs.ALL, Habits::usualYear);
        this.reader = reader;
    }

    @Override
    protected void show(UsagePoint point, DateRange days) {
        setContent(panel);
        AccountId account = account();
        panel.load(progress -> new Maps(
                reader.daily(account, point.number(), Measure.DAILY_CONSUMPTION, days, progress),
                new WeekHeatMap(
                        LoadCurve.of(reader.kept(account, point.number(), Measure.CONSUMPTION_LOAD_CURVE, days)))));
    }

    private List<Component> draw(Maps maps) {
        if (maps.days().isEmpty()) {
            return List.of(LoadedPanel.card(new EmptyState(
                    "calendar", getTranslation("consumption.empty"), getTranslation("consumption.empty.text"))));
        }
        DayMap dayMap = new DayMap(maps.days(), words());
        HeatCard calendar = new HeatCard("");
        calendar.map()
                .addCellClickListener(click -> dayMap.day(click.index())
                        .ifPresent(
                                day -> go(CurveView.class, address().elsewhere().withDay(day))));
        calendar.show(dayMap.content());
        return List.of(calendar, week(maps));
    }

    private HeatCard week(Maps maps) {
        HeatCard week = new HeatCard(getTranslation(
                "heat.week.title", words().formats().period(maps.days().days())));
        if (maps.week().mean().isEmpty()) {
            week.setContent(
                    new EmptyState("chart", getTranslation("heat.week.empty"), getTranslation("heat.week.empty.text")));
        } else {
            week.show(new WeekMap(maps.week(), maps.days().days(), words()).content());
        }
        return week;
    }
}
