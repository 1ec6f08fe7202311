package fr.myelectricaldata.dashboard.consumption;

import com.vaadin.flow.router.Route;
import fr.myelectricaldata.dashboard.PointPages;
import fr.myelectricaldata.dashboard.charts.Flow;
import fr.myelectricaldata.dashboard.day.DayReader;
import fr.myelectricaldata.dashboard.day.DayView;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;

/** How much power was drawn through a day. */
@Route(value = "consumption/curve", layout = MainLayout.class)
@PermitAll
class CurveView extends DayView {
    CurveView(PointPages pages, DayReader reader) {
        super(pages, ConsumptionTabs.HEADING, ConsumptionTabs.ALL, Flow.WITHDRAWN, reader);
    }
}
