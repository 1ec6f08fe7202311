package fr.myelectricaldata.meter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract as columns of its point; days are ISO text, so that both databases keep them alike. */
@Embeddable
class ContractColumns {

    private @Nullable String segment;

    @Column(name = "subscribed_power_kva")
    private @Nullable Integer subscribedPowerKva;

    @Column(name = "distribution_tariff")
    private @Nullable String distributionTariff;

    @Column(name = "off_peak_hours")
    private @Nullable String offPeakHours;

    @Column(name = "consumption_activation")
    private @Nullable String consumptionActivation;

    @Column(name = "production_activation")
    private @Nullable String productionActivation;

    private @Nullable Boolean consumption;

    private @Nullable Boolean production;

    /** For JPA. */
    ContractColumns() {}

    ContractColumns(Contract contract) {
        OffPeakHours hours = contract.offPeakHours();
        this.segment = contract.segment();
        this.subscribedPowerKva = contract.subscribedPowerKva();
        this.distributionTariff = contract.distributionTariff();
        this.offPeakHours = hours == null ? null : hours.text();
        this.consumptionActivation = text(contract.consumptionActivation());
        this.productionActivation = text(contract.productionActivation());
        this.consumption = contract.consumption();
        this.production = contract.production();
    }

    Contract toContract() {
        return new Contract(
                segment,
                subscribedPowerKva,
                distributionTariff,
                OffPeakHours.parse(offPeakHours).orElse(null),
                day(consumptionActivation),
                day(productionActivation),
                Boolean.TRUE.equals(consumption),
                Boolean.TRUE.equals(production));
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
