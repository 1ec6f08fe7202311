package fr.myelectricaldata.meter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
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
    private @Nullable String offPeak;

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

    void setOffPeak(@Nullable OffPeakCalendar calendar) {
        this.offPeak = calendar == null ? null : calendar.stored();
    }

    /** Hours for all time; those that hold today anyway leave a dated calendar alone. */
    void setOffPeakHours(OffPeakHours hours, LocalDate today) {
        OffPeakCalendar calendar = offPeak();
        if (calendar == null || !calendar.hoursOn(today).equals(Optional.of(hours))) {
            setOffPeak(OffPeakCalendar.owner(hours));
        }
    }

    private @Nullable OffPeakCalendar offPeak() {
        return offPeak == null ? null : OffPeakCalendar.restored(offPeak);
    }

    void setPricingOption(@Nullable PricingOption option) {
        this.pricingOption = option;
    }

    void linkProduction(@Nullable UUID point) {
        this.linkedProduction = point == null ? null : point.toString();
    }

    /** @param today the day whose off-peak hours count as the present ones */
    OwnValues values(LocalDate today) {
        OffPeakCalendar calendar = offPeak();
        return new OwnValues(
                consumption,
                production,
                powerKva,
                calendar == null ? null : calendar.hoursOn(today).orElse(null),
                calendar,
                pricingOption,
                linkedProduction == null ? null : UUID.fromString(linkedProduction));
    }
}
