package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.dashboard.AboutOnePoint;
import fr.myelectricaldata.dashboard.Points;
import fr.myelectricaldata.dashboard.Visitor;
import fr.myelectricaldata.dashboard.meters.MetersNavigation;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.analysis.Bar;
import fr.myelectricaldata.metering.analysis.DailySeries;
import fr.myelectricaldata.ui.BackgroundLoader;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.ErrorState;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Loadable;
import fr.myelectricaldata.ui.LoadingPanel;
import fr.myelectricaldata.ui.PeriodPicker;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one meter drew: figures and bars of a period, then the curve of one day. Its state is its {@link Address}. */
@Route(value = "consumption", layout = MainLayout.class)
@Menu(order = 10, icon = "chart", title = "menu.consumption")
@PermitAll
class ConsumptionView extends Div implements AboutOnePoint, BeforeEnterObserver, HasDynamicTitle {
    private final Visitor visitor;
    private final UsagePointService points;
    private final ConsumptionReader reader;
    private final LocalDate today;
    private final PeriodPicker period;
    private final Div content = new Div();
    private final CurveCard curve;
    private final BackgroundLoader<DailySeries> loader = new BackgroundLoader<>(this, this::show);
    private Address address;
    private @Nullable UsagePoint point;

    ConsumptionView(Visitor visitor, UsagePointService points, ConsumptionReader reader, Clock clock) {
        this.visitor = visitor;
        this.points = points;
        this.reader = reader;
        this.today = Paris.today(clock);
        this.address = Address.of(QueryParameters.empty(), today);
        addClassName("view");
        period = new PeriodPicker(today, days -> go(address.withDays(days)));
        curve = new CurveCard(clock, day -> go(address.withDay(day)));
        content.addClassName("stack");
        add(new ViewHeader(getTranslation("consumption.heading"), period), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.consumption");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address next = Address.of(event.getLocation().getQueryParameters(), today);
        Optional<UsagePoint> chosen = new Points(points.list(visitor.account())).chosen(next.point());
        boolean onlyTheDay = point != null
                && chosen.map(UsagePoint::id).filter(point.id()::equals).isPresent()
                && next.days().equals(address.days())
                && next.day() != null;
        address = next;
        point = chosen.orElse(null);
        period.show(address.days());
        period.setVisible(point != null);
        if (point == null) {
            content.removeAll();
            content.add(noMeter());
        } else if (onlyTheDay) {
            showCurve(point, next.day());
        } else {
            load(point);
        }
    }

    private void go(Address next) {
        UI.getCurrent().navigate(ConsumptionView.class, next.parameters());
    }

    private void load(UsagePoint point) {
        AccountId account = visitor.account();
        Address asked = address;
        loader.load(progress -> reader.daily(account, point.number(), asked.days(), progress));
    }

    private void show(Loadable<DailySeries> state) {
        content.removeAll();
        switch (state) {
            case Loadable.NotLoaded<DailySeries> stopped ->
                content.add(card(new EmptyState(
                        "info", getTranslation("loading.stopped"), getTranslation("loading.stopped.text"))));
            case Loadable.Loading<DailySeries> loading -> content.add(card(new LoadingPanel(loading, loader::cancel)));
            case Loadable.Failed<DailySeries> failed ->
                content.add(card(new ErrorState(ErrorText.of(failed.error(), getLocale()), this::again)));
            case Loadable.Ready<DailySeries> ready -> show(ready.value());
        }
    }

    private void again() {
        if (point != null) {
            load(point);
        }
    }

    private void show(DailySeries series) {
        if (point == null) {
            return;
        }
        if (series.isEmpty()) {
            content.add(card(nothingYet(series)));
        } else {
            ChartCard bars = new ChartCard("");
            bars.chart().addPointClickListener(click -> open(series, click.index()));
            bars.show(new DailyChart(series, words()).content());
            content.add(new ConsumptionFigures(series, words()), bars);
        }
        LocalDate newest =
                series.newest().map(Map.Entry::getKey).orElse(address.days().last());
        showCurve(point, address.day() == null ? newest : address.day());
    }

    /** A day opens its curve; a week or a month becomes the period. */
    private void open(DailySeries series, int index) {
        if (index < 0 || index >= series.bars().size()) {
            return;
        }
        Bar bar = series.bars().get(index);
        go(bar.days().length() == 1 ? address.withDay(bar.days().start()) : address.withDays(bar.days()));
    }

    private void showCurve(UsagePoint point, @Nullable LocalDate day) {
        if (day != null) {
            AccountId account = visitor.account();
            content.add(curve);
            curve.load(point, day, one -> progress -> reader.curve(account, point.number(), one, progress));
        }
    }

    private static Div card(Component inside) {
        Div card = new Div(inside);
        card.addClassName("card");
        return card;
    }

    private EmptyState nothingYet(DailySeries series) {
        String why = new Reasons(words()).summary(series).orElse(getTranslation("consumption.empty.text"));
        return new EmptyState("chart", getTranslation("consumption.empty"), why, toMeters("consumption.empty.action"));
    }

    private Div noMeter() {
        return card(new EmptyState(
                "plug",
                getTranslation("consumption.no-meter"),
                getTranslation("consumption.no-meter.text"),
                toMeters("consumption.no-meter.action")));
    }

    private RouterLink toMeters(String key) {
        RouterLink link = MetersNavigation.link(getTranslation(key));
        link.addClassNames("button-link", "primary");
        return link;
    }

    private Words words() {
        return new Words(getLocale());
    }
}
