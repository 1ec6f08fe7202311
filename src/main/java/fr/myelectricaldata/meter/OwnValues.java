package fr.myelectricaldata.meter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a point set by hand; null means "not set". It outranks what Enedis says and outlives every reading of
 * the contract.
 *
 * @param consumption does the point withdraw?
 * @param production does the point inject?
 * @param subscribedPowerKva in kVA
 * @param offPeakHours those of the calendar that hold on the day of reading; {@link OffPeakHours#NONE} says that there
 *     are none
 * @param offPeak the off-peak hours through time
 * @param pricingOption of the supply contract
 * @param linkedProduction the owner's point that measures what this one's roof produces
 */
public record OwnValues(
        @Nullable Boolean consumption,
        @Nullable Boolean production,
        @Nullable Integer subscribedPowerKva,
        @Nullable OffPeakHours offPeakHours,
        @Nullable OffPeakCalendar offPeak,
        @Nullable PricingOption pricingOption,
        @Nullable UUID linkedProduction) {
    public static final OwnValues NONE = new OwnValues(null, null, null, null, null, null, null);

    /** The contract as the owner wants it seen; null when nobody said anything of it. */
    @Nullable
    Contract over(@Nullable Contract read) {
        if (consumption == null && production == null && subscribedPowerKva == null && offPeakHours == null) {
            return read;
        }
        Contract told = read == null ? new Contract(null, null, null, null, null, null, true, false) : read;
        return new Contract(
                told.segment(),
                subscribedPowerKva == null ? told.subscribedPowerKva() : subscribedPowerKva,
                told.distributionTariff(),
                offPeakHours == null ? told.offPeakHours() : offPeakHours,
                told.consumptionActivation(),
                told.productionActivation(),
                consumption == null ? told.consumption() : consumption,
                production == null ? told.production() : production);
    }
}
