package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.dashboard.PageAddress.Hours;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.UsagePoint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the curve is seen against.
 *
 * @param hours the part of the day that is shown, or null for all of it
 * @param subscribedKva the subscribed power (kVA), or null when unknown or of no concern
 * @param offPeak the off-peak hours of that very day, or null when unknown or of no concern
 */
public record CurveSetting(
        Flow flow,
        @Nullable Integer subscribedKva,
        @Nullable OffPeakHours offPeak,
        @Nullable Hours hours) {
    /** What is known of a meter; of injection neither power nor off-peak hours matter. */
    public static CurveSetting of(UsagePoint point, Flow flow, LocalDate day, @Nullable Hours hours) {
        if (flow == Flow.INJECTED) {
            return new CurveSetting(flow, null, null, hours);
        }
        Contract contract = point.contract();
        return new CurveSetting(
                flow,
                contract == null ? null : contract.subscribedPowerKva(),
                point.offPeak().hoursOn(day).orElse(null),
                hours);
    }
}
