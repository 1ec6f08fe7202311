package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.dashboard.PeriodView;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointPages.Habits;
import fr.myelectricaldata.dashboard.SeriesReader;
import fr.myelectricaldata.dashboard.charts.BaseLoadChart;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.BaseLoad;
import fr.myelectricaldata.metering.analysis.LoadCurve;
import fr.myelectricaldata.metering.analysis.UnusualDays;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Trend;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What runs day and night, and the days that were unlike the others. */
@Route(value = "consumption/habits", layout = MainLayout.class)
@PermitAll
class HabitsView extends PeriodView {
    private static final int MOST_UNUSUAL = 12;
    /** What is usual for a day is told from the weeks around it. */
    private static final int WEEKS_AROUND = 6;

    private final SeriesReader reader;
    private final LoadedPanel<Portrait> panel = new LoadedPanel<>(this::draw);

    private record Portrait(BaseLoad base, Optional<BaseLoad.Trend> trend, List<UnusualDays.Day> unusual) {}

    HabitsView(PointPages pages, SeriesReader reader) {
        super(pages, ConsumptionTabs.HEADING, ConsumptionTabs.ALL, Habits::usualYear);
        this.reader = reader;
    }

    @Override
    protected void show(UsagePoint point, DateRange days) {
        setContent(panel);
        AccountId account = account();
        DateRange around =
                new DateRange(days.start().minusWeeks(WEEKS_AROUND), days.end().plusWeeks(WEEKS_AROUND));
        // A year more: the trend compares with the same days a year before.
        DateRange withBefore = new DateRange(days.start().minusYears(1), days.end());
        panel.load(progress -> {
            LoadCurve curve =
                    LoadCurve.of(reader.kept(account, point.number(), Measure.CONSUMPTION_LOAD_CURVE, withBefore));
            UnusualDays unusual =
                    new UnusualDays(reader.kept(account, point.number(), Measure.DAILY_CONSUMPTION, around));
            return new Portrait(
                    new BaseLoad(curve.within(days)), new BaseLoad(curve).trend(days), unusual.in(days, MOST_UNUSUAL));
        });
    }

    /** Where panels are, the sun hides by day what runs then. */
    private static BaseLoad base(UsagePoint point, LoadCurve curve) {
        boolean panels = point.contract() != null && point.contract().production();
        return panels ? BaseLoad.byNight(curve) : new BaseLoad(curve);
    }

    private List<Component> draw(Portrait portrait) {
        List<Component> all = new ArrayList<>();
        if (portrait.base().watts().isEmpty()) {
            all.add(LoadedPanel.card(
                    new EmptyState("chart", getTranslation("habits.empty"), getTranslation("habits.empty.text"))));
        } else {
            all.add(figures(portrait));
            ChartCard months = new ChartCard("");
            months.show(new BaseLoadChart(portrait.base(), words()).content());
            all.add(months);
        }
        all.add(unusual(portrait.unusual()));
        return all;
    }

    private FigureRow figures(Portrait portrait) {
        BaseLoad base = portrait.base();
        Formats formats = words().formats();
        FigureRow row = new FigureRow();
        portrait.trend()
                .ifPresentOrElse(
                        trend -> row.with(
                                getTranslation("habits.base"),
                                formats.power(trend.watts()),
                                new Trend(trend.change(), getTranslation("figure.than-last-year"), true)),
                        () -> base.watts()
                                .ifPresent(watts -> row.with(
                                        getTranslation("habits.base"),
                                        formats.power(watts),
                                        getTranslation("figure.no-last-year"))));
        base.energy().ifPresent(energy -> {
            row.with(
                    getTranslation("habits.year"),
                    formats.energy(energy.wattHoursPerYear()),
                    getTranslation("habits.year.text"));
            row.with(
                    getTranslation("habits.share"),
                    new Figure.Quantity(formats.percent(energy.share()), ""),
                    getTranslation("habits.share.text", energy.days()));
        });
        return row;
    }

    private Card unusual(List<UnusualDays.Day> days) {
        Card card = new Card(getTranslation("habits.unusual"));
        if (days.isEmpty()) {
            card.add(new Paragraph(getTranslation("habits.unusual.none")));
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        days.forEach(day -> list.add(new ListItem(entry(day))));
        Paragraph say = new Paragraph(getTranslation("habits.unusual.text"));
        say.addClassName("say");
        card.add(list, say);
        return card;
    }

    private Component entry(UnusualDays.Day day) {
        Formats formats = words().formats();
        RouterLink link = new RouterLink(formats.fullDay(day.day()), CurveView.class);
        link.setQueryParameters(address().elsewhere().withDay(day.day()).parameters());
        Span text = new Span(" : "
                + getTranslation(
                        "habits.unusual." + day.direction(),
                        formats.energy(day.wattHours()).toString(),
                        formats.energy(Math.abs(day.difference())).toString(),
                        formats.energy(day.usualWattHours()).toString()));
        return new Span(link, text);
    }
}
