package fr.myelectricaldata.dashboard;

import com.vaadin.flow.component.Component;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.ui.ShellSlot;

/** Puts the picker of meters into the top bar. */
@org.springframework.stereotype.Component
class PointPickerSlot implements ShellSlot {
    private final UsagePointService points;
    private final Visitor visitor;

    PointPickerSlot(UsagePointService points, Visitor visitor) {
        this.points = points;
        this.visitor = visitor;
    }

    @Override
    public Place place() {
        return Place.TOP_BAR;
    }

    @Override
    public Component create() {
        return new PointPicker(points, visitor);
    }
}
