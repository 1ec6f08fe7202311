package fr.myelectricaldata.meter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the owner set, as columns of the point. */
@Embeddable
class OwnColumns {
    @Column(name = "own_consumption")
    private @Nullable Boolean consumption;

    @Column(name = "own_production")
    private @Nullable Boolean production;

    @Column(name = "own_power_kva")
    private @Nullable Integer powerKva;

    @Column(name = "own_off_peak_hours")
    private @Nullable String offPeakHours;

    @Enumerated(EnumType.STRING)
    @Column(name = "pricing_option", length = 20)
    private @Nullable PricingOption pricingOption;

    @Column(name = "linked_production_id")
    private @Nullable String linkedProduction;

    /** For JPA. */
    OwnColumns() {}

    void setType(boolean consumption, boolean production) {
        this.consumption = consumption;
        this.production = production;
    }

    void setPowerKva(@Nullable Integer powerKva) {
        this.powerKva = powerKva;
    }

    void setOffPeakHours(@Nullable OffPeakHours hours) {
        this.offPeakHours = hours == null ? null : hours.stored();
    }

    void setPricingOption(@Nullable PricingOption option) {
        this.pricingOption = option;
    }

    void linkProduction(@Nullable UUID point) {
        this.linkedProduction = point == null ? null : point.toString();
    }

    OwnValues values() {
        return new OwnValues(
                consumption,
                production,
                powerKva,
                offPeakHours == null ? null : OffPeakHours.restored(offPeakHours),
                pricingOption,
                linkedProduction == null ? null : UUID.fromString(linkedProduction));
    }
}
