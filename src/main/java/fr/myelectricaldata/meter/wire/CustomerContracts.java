package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.documents.ContractDocument;
import fr.myelectricaldata.meter.documents.ContractSituation;
import fr.myelectricaldata.meter.documents.MeterDevice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contract as version 5 of Enedis's API wrote it. Every key is always there: clients lose the contract without one. */
public record CustomerContracts(@JsonProperty("customer") Customer customer) {
    /** @param customerId always null: Data Connect 2026 has no such number */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Customer(
            @JsonProperty("customer_id") @Nullable String customerId,
            @JsonProperty("usage_points") List<Entry> usagePoints) {}

    public record Entry(
            @JsonProperty("usage_point") UsagePointNode usagePoint,
            @JsonProperty("contracts") Contracts contracts) {}

    /**
     * @param segment C1 to C5; P1 to P4 for a point that only injects
     * @param subscribedPower {@code 9 kVA}
     * @param lastActivationDate {@code 2013-08-14+02:00}
     * @param distributionTariff the code of version 5 where the label of 2026 tells it for certain, else the label
     * @param offPeakHours {@code HC (22H00-6H00)}
     * @param contractStatus always null: Data Connect 2026 does not tell
     * @param lastDistributionTariffChangeDate always null: Data Connect 2026 does not tell
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Contracts(
            @JsonProperty("segment") @Nullable String segment,
            @JsonProperty("subscribed_power") @Nullable String subscribedPower,
            @JsonProperty("last_activation_date") @Nullable String lastActivationDate,
            @JsonProperty("distribution_tariff") @Nullable String distributionTariff,
            @JsonProperty("offpeak_hours") @Nullable String offPeakHours,
            @JsonProperty("contract_type") @Nullable String contractType,
            @JsonProperty("contract_status") @Nullable String contractStatus,

            @JsonProperty("last_distribution_tariff_change_date") @Nullable
            String lastDistributionTariffChangeDate) {}

    private static final DateTimeFormatter DAY_WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-ddxxx");

    public static CustomerContracts of(UsagePointId point, ContractDocument document) {
        return new CustomerContracts(new Customer(
                null,
                List.of(new Entry(
                        UsagePointNode.of(point, document.summary(), document.meter()), contracts(document)))));
    }

    private static Contracts contracts(ContractDocument document) {
        Optional<ContractSituation> contract =
                document.withdrawal().or(() -> document.situations().stream().findFirst());
        LocalDate activation =
                document.withdraws() ? document.consumptionActivation() : document.generationActivation();
        return new Contracts(
                document.segment()
                        .or(() -> contract.map(ContractSituation::segment))
                        .orElse(null),
                contract.map(ContractSituation::subscribedPower)
                        .map(CustomerContracts::power)
                        .orElse(null),
                activation == null ? null : DAY_WITH_OFFSET.format(activation.atStartOfDay(Paris.ZONE)),
                contract.map(ContractSituation::distributionTariff)
                        .map(DistributionTariff::codeOf)
                        .orElse(null),
                offPeakHours(document.meter(), document.ownOffPeakHours()),
                contract.map(ContractSituation::contractType).orElse(null),
                null,
                null);
    }

    private static @Nullable String power(ContractSituation.Power power) {
        if (power.value() == null) {
            return null;
        }
        return power.value() + " " + (power.unit() == null ? "kVA" : power.unit());
    }

    /** The meter's own word first; clients split their bills by it, so what the owner set is better than nothing. */
    private static @Nullable String offPeakHours(@Nullable MeterDevice meter, @Nullable OffPeakHours own) {
        if (meter != null && meter.offPeakHours() != null) {
            return meter.offPeakHours();
        }
        return own == null || own.slots().isEmpty() ? null : own.enedisText();
    }
}
