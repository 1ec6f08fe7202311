package fr.myelectricaldata.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.metering.CollectionMonitor;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;

/** How many points are collected, what Enedis's budget allows, what waits and what fails. */
@Route(value = "admin/collection", layout = MainLayout.class)
@Menu(order = 120, icon = "table", title = "menu.collection")
@RolesAllowed("jobs")
class CollectionView extends Div implements HasDynamicTitle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Div board = new Div();
    private final Clock clock;

    CollectionView(CollectionMonitor monitor, Clock clock) {
        this.clock = clock;
        addClassName("view");
        board.addClassName("stack");
        add(new ViewHeader(getTranslation("admin.collection.title")).withLead(getTranslation("admin.collection.lead")));
        add(board);
        new Poller<>(this, LOOK_EVERY, monitor::overview, this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.collection.title");
    }

    /** There is always something to wait for. */
    private boolean show(CollectionOverview overview) {
        board.removeAll();
        board.add(new CollectionFigures(overview), new CollectionTables(overview, clock));
        return true;
    }
}
