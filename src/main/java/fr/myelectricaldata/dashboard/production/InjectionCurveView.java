package fr.myelectricaldata.dashboard.production;

import com.vaadin.flow.router.Route;
import fr.myelectricaldata.dashboard.PageAddress;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.charts.Flow;
import fr.myelectricaldata.dashboard.day.DayReader;
import fr.myelectricaldata.dashboard.day.DayView;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;

/** How much power was given to the grid through a day. */
@Route(value = "production/curve", layout = MainLayout.class)
@PermitAll
class InjectionCurveView extends DayView {
    private final PointPages pages;

    InjectionCurveView(PointPages pages, DayReader reader) {
        super(pages, Producers.HEADING, Producers.TABS, Flow.INJECTED, reader);
        this.pages = pages;
    }

    @Override
    protected void show(UsagePoint point, PageAddress address) {
        Producers.of(point, pages)
                .ifPresentOrElse(producer -> showCurveOf(producer, address), () -> setContent(Producers.none(words())));
    }
}
