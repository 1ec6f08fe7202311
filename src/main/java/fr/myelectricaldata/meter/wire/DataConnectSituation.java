package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.documents.ContractHolder;
import fr.myelectricaldata.meter.documents.ContractSituation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contract as {@code situation_contrat_auto} writes it; what is not known is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataConnectSituation(
        @JsonProperty("usage_point_id") @Nullable String usagePointId,
        @JsonProperty("contract_start") @Nullable String contractStart,
        @JsonProperty("contract_type") @Nullable String contractType,
        @JsonProperty("contractor") @Nullable String contractor,
        @JsonProperty("balance_responsible_party") @Nullable String balanceResponsibleParty,
        @JsonProperty("pricing_structure") @Nullable String pricingStructure,
        @JsonProperty("distribution_tariff") @Nullable String distributionTariff,

        @JsonProperty("distribution_tariff_profile") @Nullable
        List<Period> distributionTariffProfile,

        @JsonProperty("subscribed_power") @Nullable Power subscribedPower,
        @JsonProperty("segment") @Nullable String segment,
        @JsonProperty("customer") @Nullable Customer customer,
        @JsonProperty("contact_data") @Nullable Contact contactData,
        @JsonProperty("person") @Nullable Person person,
        @JsonProperty("organization") @Nullable Organization organization) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Period(@Nullable String name, @Nullable Power power) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Power(@Nullable String unit, @Nullable String value) {
        static @Nullable Power of(ContractSituation.@Nullable Power power) {
            return power == null ? null : new Power(power.unit(), power.value());
        }
    }

    /** Enedis wraps a customer in a customer, and spells {@code adress}. */
    public record Customer(Inner customer) {}

    public record Inner(Adress adress) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Adress(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String line5,
            @Nullable String line6,
            @Nullable String line7) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(
            @Nullable String email,
            @Nullable String landline,
            @Nullable String phone) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            @Nullable String title,
            @Nullable String lastname,
            @Nullable String firstname) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Organization(
            @Nullable String name,
            @JsonProperty("commercial_name") @Nullable String commercialName,
            @JsonProperty("business_code") @Nullable String businessCode,
            @JsonProperty("siret_number") @Nullable String siretNumber,
            @JsonProperty("siren_number") @Nullable String sirenNumber) {}

    static DataConnectSituation of(ContractSituation contract) {
        ContractHolder holder = contract.holder();
        return new DataConnectSituation(
                contract.usagePointId(),
                DataConnectDates.text(contract.contractStart()),
                contract.contractType(),
                contract.contractor(),
                contract.balanceResponsibleParty(),
                contract.pricingStructure(),
                contract.distributionTariff(),
                periods(contract),
                Power.of(contract.subscribedPower()),
                contract.segment(),
                holder.mail() == null ? null : customer(holder.mail()),
                holder.contact() == null ? null : contact(holder.contact()),
                holder.person() == null ? null : person(holder.person()),
                holder.organization() == null ? null : organization(holder.organization()));
    }

    private static @Nullable List<Period> periods(ContractSituation contract) {
        return contract.tariffProfile().isEmpty()
                ? null
                : contract.tariffProfile().stream()
                        .map(period -> new Period(period.name(), Power.of(period.power())))
                        .toList();
    }

    private static Customer customer(ContractHolder.Mail mail) {
        return new Customer(new Inner(new Adress(
                mail.line1(), mail.line2(), mail.line3(), mail.line4(), mail.line5(), mail.line6(), mail.line7())));
    }

    private static Contact contact(ContractHolder.Contact contact) {
        return new Contact(contact.email(), contact.landline(), contact.phone());
    }

    private static Person person(ContractHolder.Person person) {
        return new Person(person.title(), person.lastName(), person.firstName());
    }

    private static Organization organization(ContractHolder.Organization company) {
        return new Organization(
                company.name(), company.commercialName(), company.businessCode(), company.siret(), company.siren());
    }
}
