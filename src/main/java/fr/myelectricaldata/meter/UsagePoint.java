package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery point as one account holds it. The same number may exist twice: once for its present holder and once,
 * read-only, for a former one.
 *
 * @param id internal identity, the key of everything stored for this holder
 * @param holder the account whose key encrypts the point's data
 * @param heldUntil null while the account is the active holder; afterwards the point is read-only history
 * @param consentEnd last day of the permission at Enedis, when Enedis gave one
 * @param contract what Enedis last said of the contract, with the owner's own values over it; null until there is either
 * @param own what the owner set by hand
 */
public record UsagePoint(
        UUID id,
        AccountId holder,
        UsagePointId number,
        Origin origin,
        @Nullable String name,
        boolean active,
        @Nullable Integer displayOrder,
        Instant attachedAt,
        @Nullable Instant heldUntil,
        @Nullable LocalDate consentEnd,
        @Nullable Contract contract,
        OwnValues own) {

    /** A point of which the owner set nothing by hand. */
    public UsagePoint(
            UUID id,
            AccountId holder,
            UsagePointId number,
            Origin origin,
            @Nullable String name,
            boolean active,
            @Nullable Integer displayOrder,
            Instant attachedAt,
            @Nullable Instant heldUntil,
            @Nullable LocalDate consentEnd,
            @Nullable Contract contract) {
        this(
                id,
                holder,
                number,
                origin,
                name,
                active,
                displayOrder,
                attachedAt,
                heldUntil,
                consentEnd,
                contract,
                OwnValues.NONE);
    }

    /** The off-peak hours through time, and whose word that is: the owner's before Enedis's. */
    public OffPeakCalendar offPeak() {
        if (own.offPeak() != null) {
            return own.offPeak();
        }
        OffPeakHours told = contract == null ? null : contract.offPeakHours();
        return told == null ? OffPeakCalendar.UNKNOWN : OffPeakCalendar.enedis(told);
    }

    /** May data still be asked for at its source? */
    public boolean collectable() {
        return active && heldUntil == null;
    }
}
