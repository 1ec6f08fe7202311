package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a point may say about it, and in which order points are shown. Unknown and foreign points are the same
 * thing to the asker: every method throws {@link UsagePointNotFoundException} for them.
 */
public interface PointSettings {
    /** Which directions the point has, whatever Enedis says. */
    UsagePoint setType(AccountId account, UUID id, boolean consumption, boolean production);

    /** @param option null takes it away */
    UsagePoint setPricingOption(AccountId account, UUID id, @Nullable PricingOption option);

    /**
     * Names the point that measures what this one's roof produces.
     *
     * @param production a point of the same account, or null to take the link away
     * @throws InvalidLinkException when it is the point itself, or the directions do not fit
     */
    UsagePoint linkProduction(AccountId account, UUID id, @Nullable UUID production);

    /**
     * @param powerKva null leaves it as it is
     * @param hours from now on those of all time, unless they hold today anyway; null leaves them as they are
     */
    UsagePoint setContract(AccountId account, UUID id, @Nullable Integer powerKva, @Nullable OffPeakHours hours);

    /**
     * What the owner says of the off-peak hours through time.
     *
     * @param calendar null, or one that knows nothing, takes the owner's word back: Enedis's counts again
     */
    UsagePoint setOffPeak(AccountId account, UUID id, @Nullable OffPeakCalendar calendar);

    /** Takes back power and off-peak hours set by hand: Enedis's word counts again. */
    UsagePoint forgetContract(AccountId account, UUID id);

    /** @param places by point; points that the account does not hold are passed over */
    void reorder(AccountId account, Map<UUID, Integer> places);
}
