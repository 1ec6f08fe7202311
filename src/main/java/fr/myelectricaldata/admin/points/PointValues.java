package fr.myelectricaldata.admin.points;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.PointSettings;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts down what the operator knows of a point as its owner could have. */
@Component
class PointValues {
    private final PointSettings settings;
    private final UsagePointEditor editor;

    PointValues(PointSettings settings, UsagePointEditor editor) {
        this.settings = settings;
        this.editor = editor;
    }

    UsagePoint apply(UsagePoint point, NewPoint wanted) {
        AccountId owner = point.holder();
        UUID id = point.id();
        UsagePoint now = point;
        if (wanted.name() != null) {
            now = editor.rename(owner, id, wanted.name());
        }
        if (wanted.powerKva() != null) {
            now = settings.setContract(owner, id, wanted.powerKva(), null);
        }
        if (wanted.offPeak() != null) {
            now = settings.setOffPeak(owner, id, wanted.offPeak());
        }
        NewPoint.Directions directions = wanted.directions();
        if (directions != null) {
            now = settings.setType(owner, id, directions.consumption(), directions.production());
        }
        return now.active() == wanted.active() ? now : editor.setActive(owner, id, wanted.active());
    }
}
