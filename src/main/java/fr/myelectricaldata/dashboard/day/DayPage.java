package fr.myelectricaldata.dashboard.day;

import fr.myelectricaldata.dashboard.charts.Overlay;
import fr.myelectricaldata.metering.analysis.DayCurve;
import fr.myelectricaldata.metering.analysis.DayValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one day shows.
 *
 * @param overlay the curve it is compared with, or null
 * @param around the days about it and their energies
 * @param choice which days have a curve
 */
record DayPage(DayCurve curve, @Nullable Overlay overlay, List<DayValue> around, DayChoice choice) {
    /** None or one. */
    List<Overlay> overlays() {
        return overlay == null ? List.of() : List.of(overlay);
    }

    LocalDate day() {
        return curve.axis().day();
    }
}
