package fr.myelectricaldata.meter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a point, as far as Enedis tells it (any part may be missing).
 *
 * @param segment C1 to C5 for withdrawal
 * @param subscribedPowerKva subscribed power in kVA
 * @param distributionTariff Enedis's label of the network tariff; it is not the supply offer
 * @param offPeakHours the meter's off-peak hours
 * @param consumptionActivation first day for which withdrawal can exist
 * @param productionActivation first day for which injection can exist
 * @param consumption does the point withdraw?
 * @param production does the point inject?
 */
public record Contract(
        @Nullable String segment,
        @Nullable Integer subscribedPowerKva,
        @Nullable String distributionTariff,
        @Nullable OffPeakHours offPeakHours,
        @Nullable LocalDate consumptionActivation,
        @Nullable LocalDate productionActivation,
        boolean consumption,
        boolean production) {}
