package fr.myelectricaldata.dashboard.production;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.dashboard.PageTab;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.meters.MetersNavigation;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Words;
import java.util.List;
import java.util.Optional;

/** The pages about what a roof gives to the grid, and which point measures it. */
final class Producers {
    static final String HEADING = "menu.production";

    static final List<PageTab> TABS = List.of(
            new PageTab(InjectionView.class, "production.tab.trend"),
            new PageTab(InjectionCurveView.class, "production.tab.curve"),
            new PageTab(BalanceView.class, "production.tab.balance"));

    private Producers() {}

    /** The owner's point that measures the injection of this one's roof: another that is linked to it, or itself. */
    static Optional<UsagePoint> of(UsagePoint point, PointPages pages) {
        if (point.own().linkedProduction() != null) {
            return pages.points().all().stream()
                    .filter(other -> other.id().equals(point.own().linkedProduction()))
                    .findFirst();
        }
        return point.contract() != null && point.contract().production() ? Optional.of(point) : Optional.empty();
    }

    /** For a meter that injects nothing. */
    static Component none(Words words) {
        RouterLink link = MetersNavigation.link(words.text("production.none.action"));
        link.addClassName("button-link");
        return LoadedPanel.card(
                new EmptyState("sun", words.text("production.none"), words.text("production.none.text"), link));
    }
}
