package fr.myelectricaldata.dashboard.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.dashboard.PageAddress;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.PointView;
import fr.myelectricaldata.dashboard.charts.CurveChart;
import fr.myelectricaldata.dashboard.charts.CurveSetting;
import fr.myelectricaldata.dashboard.charts.DailyChart;
import fr.myelectricaldata.dashboard.charts.Flow;
import fr.myelectricaldata.dashboard.charts.Reasons;
import fr.myelectricaldata.dashboard.meters.FirstMeter;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.metering.analysis.DayCurve;
import fr.myelectricaldata.metering.analysis.Grain;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.ShellSlot;
import fr.myelectricaldata.ui.ShellSlot.Place;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What one wants to know in the morning, without asking for anything. */
@Route(value = "today", layout = MainLayout.class)
@Menu(order = 0, icon = "sun", title = "menu.today")
@PermitAll
class TodayView extends PointView {
    private final MorningReader reader;
    private final FirstMeter firstMeter;
    private final List<ShellSlot> slots;
    private final Arrival arrival;
    private final LoadedPanel<Morning> panel = new LoadedPanel<>(this::draw);
    private @Nullable UsagePoint point;

    TodayView(
            PointPages pages,
            MorningReader reader,
            Arrival.Source arrivals,
            FirstMeter firstMeter,
            ObjectProvider<ShellSlot> slots) {
        super(pages, "menu.today", List.of());
        this.reader = reader;
        this.firstMeter = firstMeter;
        this.slots = slots.stream()
                .filter(slot -> slot.place() == Place.TODAY)
                .sorted(Comparator.comparingInt(ShellSlot::order))
                .toList();
        this.arrival = new Arrival(arrivals, this::load);
    }

    @Override
    protected void show(UsagePoint point, PageAddress address) {
        this.point = point;
        setContent(arrival, panel);
        arrival.follow(account(), point.number());
        load();
    }

    @Override
    protected Component noMeter() {
        Div all = new Div();
        all.addClassName("stack");
        firstMeter
                .waiting(account(), () -> UI.getCurrent().refreshCurrentRoute(false))
                .ifPresent(all::add);
        all.add(firstMeter.card(account()));
        return all;
    }

    private void load() {
        if (point != null) {
            UsagePoint shown = point;
            AccountId account = account();
            LocalDate today = today();
            panel.load(progress -> reader.read(account, shown.number(), today, progress));
        }
    }

    private List<Component> draw(Morning morning) {
        if (morning.isEmpty()) {
            return List.of(LoadedPanel.card(
                    new EmptyState("sun", getTranslation("today.empty"), getTranslation("today.empty.text"))));
        }
        Div main = column("span-8");
        main.add(bars(morning.recent()), curve(morning));
        Div side = column("span-4");
        // What other rooms have to say of today comes first.
        slots.forEach(slot -> side.add(slot.create()));
        side.add(new NewsCard(new News(morning, words()).items()));
        side.addClassName("aside");
        // On a phone, what there is to know comes before the drawings; the style sheet puts it beside them elsewhere.
        Div grid = new Div(side, main);
        grid.addClassName("grid");
        return List.of(new MorningFigures(morning, words()), grid);
    }

    private ChartCard bars(DailySeries recent) {
        ChartCard card = new ChartCard("", link("consumption", "today.analyse"));
        card.chart().addPointClickListener(click -> openCurve(recent, click.index()));
        card.show(new DailyChart(recent, Grain.DAY, Flow.WITHDRAWN, words()).content());
        return card;
    }

    private void openCurve(DailySeries series, int index) {
        if (index >= 0 && index < series.bars(Grain.DAY).size()) {
            LocalDate day = series.bars(Grain.DAY).get(index).days().start();
            UI.getCurrent()
                    .navigate(
                            "consumption/curve",
                            address().elsewhere().withDay(day).parameters());
        }
    }

    private Component curve(Morning morning) {
        DayCurve curve = morning.curve();
        ChartCard card = new ChartCard(
                getTranslation(
                        "consumption.curve.title",
                        words().formats().fullDay(curve.axis().day())),
                link("consumption/curve", "today.other-days"));
        if (curve.isEmpty() || point == null) {
            String why = new Reasons(words()).of(curve.reason().orElse(null));
            card.setContent(new EmptyState("calendar", getTranslation("curve.empty"), why));
            return card;
        }
        card.chart().addClassName("low");
        CurveSetting setting =
                CurveSetting.of(point, Flow.WITHDRAWN, curve.axis().day(), null);
        card.show(new CurveChart(curve, setting, List.of(), words()).content());
        return card;
    }

    private Anchor link(String page, String key) {
        Anchor link = new Anchor(page + "?" + address().elsewhere().parameters().getQueryString(), getTranslation(key));
        link.addClassName("more");
        return link;
    }

    private static Div column(String width) {
        Div column = new Div();
        column.addClassNames("stack", width);
        return column;
    }
}
