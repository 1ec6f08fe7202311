package fr.myelectricaldata.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.ItemPicker;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses the meter that the page is about; the choice stands in the address. */
final class PointPicker extends Composite<Div> {
    private final UsagePointService points;
    private final Visitor visitor;
    private final ItemPicker<UsagePoint> picker;
    private @Nullable Registration navigation;

    PointPicker(UsagePointService points, Visitor visitor) {
        this.points = points;
        this.visitor = visitor;
        this.picker = new ItemPicker<>(getTranslation("point.pick"), this::words, this::choose);
        getContent().add(picker);
        getContent().addClassName("point-picker");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (navigation != null) {
            navigation.remove();
        }
        navigation = event.getUI().addAfterNavigationListener(this::arrived);
        addDetachListener(detached -> {
            detached.unregisterListener();
            if (navigation != null) {
                navigation.remove();
                navigation = null;
            }
        });
    }

    private void arrived(AfterNavigationEvent event) {
        boolean wanted = event.getActiveChain().stream().anyMatch(AboutOnePoint.class::isInstance);
        picker.setVisible(false);
        if (wanted) {
            Points all = Points.of(points.list(visitor.account()));
            picker.offer(
                    all.all(),
                    all.chosen(idIn(event.getLocation().getQueryParameters())).orElse(null));
        }
    }

    private String words(UsagePoint point) {
        String name = point.name() == null ? getTranslation("point.unnamed") : point.name();
        return name + Formats.NBSP + Formats.NBSP + point.number().masked();
    }

    private void choose(UsagePoint point) {
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        QueryParameters parameters =
                here.getQueryParameters().merging(Points.PARAMETER, point.id().toString());
        ui.navigate(here.getPath(), parameters);
    }

    static @Nullable UUID idIn(QueryParameters parameters) {
        return parameters
                .getSingleParameter(Points.PARAMETER)
                .flatMap(Ids::parse)
                .orElse(null);
    }
}
