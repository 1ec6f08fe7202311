package fr.myelectricaldata.meter.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One running contract of a point ({@code situation_contrat_auto}).
 *
 * @param usagePointId as the source repeats it; sandbox contracts name other numbers
 * @param contractStart first day
 * @param contractType {@code Contrat GRD-F} for withdrawal, {@code Contrat GRD-A} for injection, and others
 * @param contractor the supplier
 * @param distributionTariff a label in French, not the code that the API of version 5 had
 * @param tariffProfile subscribed power by period, for large sites
 * @param segment C1 to C5, P1 to P4, in capitals
 * @param holder who signed
 */
public record ContractSituation(
        @Nullable String usagePointId,
        @Nullable LocalDate contractStart,
        @Nullable String contractType,
        @Nullable String contractor,
        @Nullable String balanceResponsibleParty,
        @Nullable String pricingStructure,
        @Nullable String distributionTariff,
        List<TariffPeriod> tariffProfile,
        @Nullable Power subscribedPower,
        @Nullable String segment,
        ContractHolder holder) {
    public ContractSituation {
        tariffProfile = List.copyOf(tariffProfile);
    }

    /** @param name as in {@code Heures Creuses Eté} */
    public record TariffPeriod(
            @Nullable String name, @Nullable Power power) {}

    /**
     * @param value a number as text
     * @param unit kVA for households, kW for large sites
     */
    public record Power(@Nullable String value, @Nullable String unit) {
        /** Whole kVA, or null: large sites subscribe in kW, which is another quantity. */
        public @Nullable Integer kva() {
            if (value == null || (unit != null && !unit.equalsIgnoreCase("kVA"))) {
                return null;
            }
            try {
                return new BigDecimal(value.replace(',', '.')).intValueExact();
            } catch (ArithmeticException | NumberFormatException noWholeNumber) {
                return null;
            }
        }
    }

    public boolean injects() {
        return segment != null && segment.startsWith("P");
    }
}
