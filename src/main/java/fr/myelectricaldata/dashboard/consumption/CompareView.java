package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Periods;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.dashboard.PageAddress;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointPages.Habits;
import fr.myelectricaldata.dashboard.PointView;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.dashboard.charts.CompareCharts;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.LoadCurve;
import fr.myelectricaldata.metering.analysis.PeriodComparison;
import fr.myelectricaldata.metering.analysis.PeriodComparison.Side;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.PeriodPicker;
import fr.myelectricaldata.ui.Trend;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Two free periods side by side, of whatever length: what counts is the mean of their days. */
@Route(value = "consumption/compare", layout = MainLayout.class)
@PermitAll
class CompareView extends PointView {
    private final DateRange usual;
    private final SeriesReader reader;
    private final PeriodPicker first;
    private final PeriodPicker second;
    private final LoadedPanel<PeriodComparison> panel = new LoadedPanel<>(this::draw);

    CompareView(PointPages pages, SeriesReader reader) {
        super(pages, ConsumptionTabs.HEADING, ConsumptionTabs.ALL);
        Habits habits = pages.habits();
        usual = habits.usualPeriod();
        this.reader = reader;
        first = new PeriodPicker(habits.periods(), days -> go(address().withDays(days)));
        second = new PeriodPicker(habits.periods(), days -> go(address().withAgainst(days)));
        Span against = new Span(getTranslation("compare.against"));
        against.addClassName("soft");
        addTool(first);
        addTool(against);
        addTool(second);
    }

    @Override
    protected void show(UsagePoint point, PageAddress address) {
        DateRange days = address.daysOr(usual);
        DateRange against = address.against() == null ? Periods.yearBefore(days) : address.against();
        first.show(days);
        second.show(against);
        setContent(panel);
        AccountId account = account();
        // The second argument is what the first is measured against.
        panel.load(progress -> new PeriodComparison(
                side(account, point.number(), against, progress), side(account, point.number(), days, progress)));
    }

    private Side side(AccountId account, UsagePointId point, DateRange days, ProgressListener progress) {
        return Side.of(
                days,
                reader.read(account, point, Measure.DAILY_CONSUMPTION, days, progress),
                LoadCurve.of(reader.kept(account, point, Measure.CONSUMPTION_LOAD_CURVE, days)));
    }

    private List<Component> draw(PeriodComparison comparison) {
        if (comparison.first().knownDays() == 0 || comparison.second().knownDays() == 0) {
            return List.of(LoadedPanel.card(
                    new EmptyState("swap", getTranslation("compare.empty"), getTranslation("compare.empty.text"))));
        }
        CompareCharts charts = new CompareCharts(comparison, words());
        List<Component> all = new ArrayList<>();
        all.add(figures(comparison));
        ChartCard weekdays = new ChartCard("").switching(series());
        weekdays.show(charts.weekdays());
        all.add(weekdays);
        charts.meanDay().ifPresent(content -> {
            ChartCard day = new ChartCard("").switching(series());
            day.show(content);
            all.add(day);
        });
        return all;
    }

    private FigureRow figures(PeriodComparison comparison) {
        Formats formats = words().formats();
        FigureRow row = new FigureRow();
        side(row, comparison.second());
        side(row, comparison.first());
        comparison
                .differencePerDay()
                .ifPresent(difference -> row.with(
                        getTranslation("compare.per-day"),
                        formats.energy(difference),
                        comparison.change().stream()
                                .<Component>mapToObj(change -> new Trend(change, getTranslation("compare.than"), true))
                                .findFirst()
                                .orElseGet(Span::new)));
        return row;
    }

    private void side(FigureRow row, Side side) {
        Formats formats = words().formats();
        String mean = side.meanPerDay().stream()
                .mapToObj(value ->
                        getTranslation("compare.mean", formats.energy(value).toString(), side.knownDays()))
                .findFirst()
                .orElse("");
        row.with(formats.period(side.days()), formats.energy(side.wattHours()), mean);
    }
}
